import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent, request as send } from "undici";
import { type Moment, placeOfStep } from "@/inngest/runner/chaos/moments";

type Relay = {
  url: string;
  /** Refuses connections, as the dead process behind it would. */
  refuse(): void;
  accept(): void;
  close(): Promise<void>;
};
type OnMoment = (moment: Moment, isAlive: () => boolean) => Promise<void>;
type OnRecord = (record: { accountId: string; place: string; phase: "recorded" }) => void;
type Exchange = { path: string; body: string };
type Answered = { status: number; text: string };

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function startRelay(
  target: string,
  hold: (asked: Exchange, isAlive: () => boolean, answered?: Answered) => Promise<void>,
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
      await hold(asked, isAlive, { status: answer.statusCode, text: text.toString("utf8") });
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

/** What an answer reports: steps, waits, and the end of the function. */
function labelsOf(ops: unknown): string[] {
  if (!Array.isArray(ops)) return ["end"];
  return (ops as Ops)
    .filter((op) => op.op !== "StepPlanned" && op.op !== "DiscoveryRequest")
    .map((op) => (op.op === "RunComplete" ? "end" : (op.displayName ?? op.name ?? "")));
}

type Call = { event?: { data?: { accountId?: string; applicationId?: string } }; ctx?: { run_id?: string } };
type Run = { accountId: string; functionId: string };

/**
 * Two relays between the engine and the app, so that what one has said and the other has not yet heard can be held:
 * answers of calls on one, checkpoints on the other.
 */
export async function startRelays(
  appOrigin: string,
  engineOrigin: string,
  appId: string,
  onMoment: OnMoment,
  onRecord: OnRecord,
) {
  const runs = new Map<string, Run>();
  const report = async ({ accountId, functionId }: Run, ops: unknown, isAlive: () => boolean) => {
    for (const label of labelsOf(ops))
      await onMoment({ accountId, place: placeOfStep(functionId, label), phase: "answered" }, isAlive);
  };
  const toApp = await startRelay(appOrigin, async (asked, isAlive, answered) => {
    const called = /[?&]fnId=([^&]+)/.exec(asked.path)?.[1];
    if (!called) return;
    const call = JSON.parse(asked.body) as Call;
    const { accountId, applicationId } = call.event?.data ?? {};
    if (!accountId || !applicationId) return;
    const run = { accountId, functionId: decodeURIComponent(called).replace(`${appId}-`, "") };
    runs.set(call.ctx?.run_id ?? "", run);
    if (answered !== undefined) await report(run, JSON.parse(answered.text || "null"), isAlive);
  });
  const toEngine = await startRelay(engineOrigin, async (asked, isAlive, answered) => {
    const runId = /^\/v1\/checkpoint\/([^/]+)\/async/.exec(asked.path)?.[1];
    const run = runs.get(runId ?? "");
    if (!run) return;
    const { steps = [] } = JSON.parse(asked.body) as { steps?: unknown };
    if (answered === undefined) return report(run, steps, isAlive);
    if (answered.status !== 200) return;
    for (const label of labelsOf(steps))
      onRecord({ accountId: run.accountId, place: placeOfStep(run.functionId, label), phase: "recorded" });
  });
  return { toApp, toEngine };
}
