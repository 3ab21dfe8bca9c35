import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Employer } from "@/inngest/runner/chaos/employer";
import type { Moment } from "@/inngest/runner/chaos/moments";

const momentSchema = z.object({
  accountId: z.string(),
  place: z.string(),
  phase: z.enum(["before", "after", "answered", "waiting"]),
});
const parcelSchema = z.object({ idempotencyKey: z.string() });

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** The door of the process that nobody kills: moments of applications, and the employer. */
export async function startControl(
  onMoment: (moment: Moment, isAlive: () => boolean) => Promise<void>,
  employer: Employer,
): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    if (url.pathname === "/moment") {
      await onMoment(momentSchema.parse(Object.fromEntries(url.searchParams)), () => !response.destroyed);
      response.end("{}");
    } else if (url.pathname === "/applications") {
      const { idempotencyKey } = parcelSchema.parse(JSON.parse(await readText(request)));
      if (employer.receive(idempotencyKey)) response.end(JSON.stringify({ reference: idempotencyKey.slice(0, 8) }));
      else response.destroy();
    } else {
      response.writeHead(404).end("{}");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
