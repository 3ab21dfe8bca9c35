import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One moment inside a step at which a process may be struck. */
export type Boundary = { run: string; step: string; phase: "before" | "after" };

/**
 * The outside world of a chaos run, in the memory of the process that nobody kills. It counts what steps did to it, and
 * hears of each boundary before the step goes on.
 */
export type Employer = {
  url: string;
  /** Requests by effect key, including those that the key showed to be repeats. */
  requests: Map<string, number>;
  /** Effects that took place, by key: a second one for a key is a duplicate. */
  effects: Map<string, number>;
  close(): void;
};

export async function startEmployer(onBoundary: (boundary: Boundary) => Promise<void>): Promise<Employer> {
  const requests = new Map<string, number>();
  const effects = new Map<string, number>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const answer = async () => {
      const [run, step] = [url.searchParams.get("run") ?? "", url.searchParams.get("step") ?? ""];
      if (url.pathname === "/boundary") {
        await onBoundary({ run, step, phase: url.searchParams.get("phase") === "after" ? "after" : "before" });
        return;
      }
      const key = `${run} ${step}`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      // An employer's own rule: the same key is the same application.
      if (!effects.has(key)) effects.set(key, 1);
    };
    answer().then(
      () => response.writeHead(200).end("{}"),
      () => response.writeHead(500).end("{}"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    effects,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
