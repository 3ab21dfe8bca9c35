import superjson from "superjson";
import type { BoardRef } from "@/server/ports/job-source";

/** A person's browser reduced to its requests: cookies, tRPC calls, uploads and the draft stream. */
export function createBenchClient(origin: string) {
  const cookies = new Map<string, string>();
  const keepCookies = (response: Response): Response => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  };
  const send = async (path: string, init: RequestInit = {}): Promise<Response> =>
    keepCookies(
      await fetch(`${origin}${path}`, {
        redirect: "manual",
        ...init,
        headers: {
          ...Object.fromEntries(new Headers(init.headers)),
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        },
      }),
    );
  const read = async <T>(response: Response): Promise<T> => {
    const body: { result?: { data: never }; error?: { json: { message: string } } } = await response.json();
    if (!body.result) throw new Error(body.error?.json.message ?? `HTTP ${response.status}`);
    return superjson.deserialize(body.result.data);
  };
  const query = async <T>(procedure: string, input: unknown = undefined): Promise<T> =>
    read(await send(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(superjson.serialize(input)))}`));
  const mutate = async <T>(procedure: string, input: unknown = undefined): Promise<T> =>
    read(
      await send(`/api/trpc/${procedure}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(superjson.serialize(input)),
      }),
    );
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  return {
    async signUp(): Promise<void> {
      const email = `bench-${Date.now()}@example.org`;
      const password = "correct horse battery";
      await mutate("account.create", { email, password, name: "Bench" });
      const { csrfToken }: { csrfToken: string } = await (await send("/api/auth/csrf")).json();
      await send("/api/auth/callback/credentials", {
        method: "POST",
        body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
      });
    },

    /** Milliseconds until the answer, which comes when the file is read. */
    async upload(bytes: Uint8Array): Promise<number> {
      const form = new FormData();
      form.set("file", new Blob([new Uint8Array(bytes)]), "resume.pdf");
      const startedAt = performance.now();
      const { error }: { error: string | null } = await (
        await send("/api/files/resumes", { method: "POST", body: form })
      ).json();
      if (error) throw new Error(error);
      return performance.now() - startedAt;
    },

    /** Follows boards until about `wanted` postings are covered (the bundled samples without any), discovers, waits for the ranked list. */
    async discover(
      boards: (BoardRef & { postings?: number })[],
      wanted: number,
    ): Promise<{ ms: number; jobs: number }> {
      if (boards.length === 0) await mutate("board.followSamples");
      for (const { source, token, company } of boards.slice(0, Math.ceil(wanted / 30)))
        await mutate("board.follow", { source, token, company });
      const startedAt = performance.now();
      await mutate("board.discover");
      while ((await query<{ isRunning: boolean }>("board.status")).isRunning) await pause(50);
      const { total } = await query<{ total: number }>("job.list", { filter: {}, limit: 50 });
      return { ms: performance.now() - startedAt, jobs: total };
    },

    /** Prepares the best match; times until the stream carries its first word and until the approval is asked for. */
    async prepare(): Promise<{ firstWordMs: number; sealedMs: number }> {
      const { items } = await query<{ items: { id: string }[] }>("job.list", { filter: {}, limit: 1 });
      const startedAt = performance.now();
      const { id } = await mutate<{ id: string }>("application.prepare", { jobId: items[0]?.id ?? "" });
      const stream = await send(`/api/stream/applications/${id}`);
      let firstWordMs = Number.NaN;
      const decoder = new TextDecoder();
      let text = "";
      for await (const chunk of stream.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (Number.isNaN(firstWordMs) && /"resume":"[^"]/.test(text)) firstWordMs = performance.now() - startedAt;
        if (text.includes("event: done")) break;
      }
      return { firstWordMs, sealedMs: performance.now() - startedAt };
    },

    /** Times of the calls that pages make, after one warm-up each. */
    async apiTimes(rounds: number): Promise<[string, number[]][]> {
      const { items } = await query<{ items: { id: string }[] }>("job.list", { filter: {}, limit: 1 });
      const calls: [string, unknown][] = [
        ["job.list", { filter: {}, limit: 50 }],
        ["job.get", { id: items[0]?.id }],
        ["application.list", undefined],
        ["board.search", { query: "stripe", limit: 20 }],
        ["account.me", undefined],
      ];
      const results: [string, number[]][] = [];
      for (const [procedure, input] of calls) {
        await query(procedure, input);
        const times: number[] = [];
        for (let round = 0; round < rounds; round++) {
          const startedAt = performance.now();
          await query(procedure, input);
          times.push(performance.now() - startedAt);
        }
        results.push([procedure, times]);
      }
      return results;
    },
  };
}
