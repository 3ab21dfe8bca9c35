import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { z } from "zod";
import type { Engine } from "@/inngest/runner/engine";
import type { Route } from "@/inngest/runner/http/router";
import type { Hub, RealtimeMessage, Subscription } from "@/inngest/runner/realtime/hub";
import { issueToken, readToken } from "@/inngest/runner/realtime/token";
import { acceptWebSocket } from "@/inngest/runner/realtime/websocket";

const tokenSchema = z.array(z.object({ channel: z.string(), name: z.string() })).min(1);

function parts(base: Omit<RealtimeMessage, "kind" | "data">, text: string, isStream: boolean): RealtimeMessage[] {
  if (!isStream) return [{ ...base, kind: "data", data: JSON.parse(text || "null") }];
  const id = randomUUID();
  return [
    { ...base, kind: "datastream-start", data: id },
    { ...base, kind: "chunk", data: text, stream_id: id },
    { ...base, kind: "datastream-end", data: id },
  ];
}

/** `/v1/realtime/publish`, `/token` and `/sse`. */
export function realtimeRoutes(engine: Engine, hub: Hub, secret: string): Route[] {
  return [
    {
      method: "POST",
      path: "/v1/realtime/publish",
      access: "signed",
      async handle(request) {
        const query = request.url.searchParams;
        const channel = query.get("channel") ?? "";
        const topics = query.getAll("topic");
        const runId = query.get("run_id");
        if (!channel || topics.length === 0)
          return { status: 400, body: { error: "A channel and a topic are needed.", status: 400 } };
        const text = await request.text();
        const isStream = request.header("content-type") === "text/stream";
        for (const topic of topics) {
          const base = {
            channel,
            topic,
            created_at: new Date(engine.now()).toISOString(),
            ...(runId ? { run_id: runId } : {}),
          };
          for (const message of parts(base, text, isStream)) hub.publish(message);
        }
        return { status: 200, body: { ok: true } };
      },
    },
    {
      method: "POST",
      path: "/v1/realtime/token",
      access: "signed",
      async handle(request) {
        const parsed = tokenSchema.safeParse(await request.json());
        if (!parsed.success)
          return { status: 400, body: { error: "A token needs a channel and topics.", status: 400 } };
        const topics = parsed.data.map((one) => one.name);
        const subscription = { channel: parsed.data[0]?.channel ?? "", topics };
        return { status: 200, body: { jwt: issueToken(subscription, secret, engine.now()) } };
      },
    },
    {
      method: "GET",
      path: "/v1/realtime/sse",
      access: "open",
      async handle(request) {
        const subscription = readToken(request.url.searchParams.get("token") ?? "", secret, engine.now());
        if (!subscription) return { status: 401, body: { error: "The token is not valid.", status: 401 } };
        return {
          status: 200,
          take(response) {
            response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
            response.write(": connected\n\n");
            const leave = hub.subscribe(subscription, (message) =>
              response.write(`data: ${JSON.stringify(message)}\n\n`),
            );
            response.once("close", leave);
          },
        };
      },
    },
  ];
}

/** Answers the upgrade of `/v1/realtime/connect?token=`. */
export function createRealtimeUpgrade(engine: Engine, hub: Hub, secret: string) {
  return (request: IncomingMessage, socket: Duplex): void => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const token = url.searchParams.get("token") ?? "";
    const subscription: Subscription | null =
      url.pathname === "/v1/realtime/connect" ? readToken(token, secret, engine.now()) : null;
    if (!subscription) {
      socket.end("HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n");
      return;
    }
    const client = acceptWebSocket(request, socket);
    client?.onClose(hub.subscribe(subscription, (message) => client.send(JSON.stringify(message))));
  };
}
