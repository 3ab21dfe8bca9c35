import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent, request as send } from "undici";
import type { Moment } from "@/inngest/runner/chaos/moments";

type Relay = {
  url: string;
  /** Refuses connections, as the dead process behind it would. */
  refuse(): void;
  accept(): void;
  close(): Promise<void>;
};
type OnMoment = (moment: Moment, isAlive: () => boolean) => Promise<void>;
type Exchange = { path: string; body: string };

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function startRelay(
  target: string,
  hold: (asked: Exchange, isAlive: () => boolean, answered?: string) => Promise<void>,
): Promise<Relay> {
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 1 });
  const server = createServer(async (incoming, outgoing) => {
    try {
      const body = await read(incoming);
      const asked = { path: incoming.url ?? "/", body: body.toString("utf8") };
      const isAlive = () => !outgoing.destroyed;
      await hold(asked, isAlive);
      // The host stays as the caller named it: the app tells the engine under which address it was called.
      const { connection: _, "transfer-encoding": __, ...headers } = incoming.headers;
      const answer = await send(`${target}${asked.path}`, {
        method: incoming.method as "POST",
        headers,
        dispatcher: agent,
        ...(body.length > 0 ? { body } : {}),
      });
      const text = Buffer.from(await answer.body.arrayBuffer());
      await hold(asked, isAlive, text.toString("utf8"));
      const { connection: ___, "transfer-encoding": ____, ...answerHeaders } = answer.headers;
      outgoing.writeHead(answer.statusCode, { ...answerHeaders, "content-length": String(text.length) }).end(text);
    } catch {
      // The other side is dead: the caller sees what it would see without a relay, a broken connection.
      outgoing.destroy();
    }
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refuse() {
      server.close();
      server.closeAllConnections();
    },
    accept: () => void server.listen(port, "127.0.0.1"),
    async close() {
      server.closeAllConnections();
      server.close();
      await agent.destroy();
    },
  };
}

type Ops = { op?: string; name?: string; displayName?: string }[];
const labelsOf = (ops: unknown): string[] =>
  (Array.isArray(ops) ? (ops as Ops) : [])
    .filter((op) => op.op !== "StepPlanned")
    .map((op) => op.displayName ?? op.name ?? "");

/**
 * Two relays between the engine and the app, so that what one has said and the other has not yet heard can be held:
 * answers of calls on one, checkpoints on the other.
 */
export async function startRelays(appOrigin: string, engineOrigin: string, onMoment: OnMoment) {
  const accounts = new Map<string, string>();
  const toApp = await startRelay(appOrigin, async (asked, isAlive, answered) => {
    if (!asked.path.includes("fnId=")) return;
    const call = JSON.parse(asked.body) as {
      event?: { data?: { accountId?: string; applicationId?: string } };
      ctx?: { run_id?: string };
    };
    const { accountId, applicationId } = call.event?.data ?? {};
    if (!accountId || !applicationId) return;
    accounts.set(call.ctx?.run_id ?? "", accountId);
    if (answered === undefined) return;
    for (const step of labelsOf(JSON.parse(answered || "null")))
      await onMoment({ accountId, step, phase: "answered" }, isAlive);
  });
  const toEngine = await startRelay(engineOrigin, async (asked, isAlive, answered) => {
    const runId = /^\/v1\/checkpoint\/([^/]+)\/async/.exec(asked.path)?.[1];
    const accountId = accounts.get(runId ?? "");
    if (!accountId || answered !== undefined) return;
    const { steps } = JSON.parse(asked.body) as { steps?: unknown };
    for (const step of labelsOf(steps)) await onMoment({ accountId, step, phase: "answered" }, isAlive);
  });
  return { toApp, toEngine };
}
