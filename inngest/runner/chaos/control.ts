import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Employer } from "@/inngest/runner/chaos/employer";
import type { Moment } from "@/inngest/runner/chaos/moments";

const momentSchema = z.object({
  accountId: z.string(),
  step: z.string(),
  phase: z.enum(["before", "after", "answered", "waiting"]),
});

/** The door of the process that nobody kills: moments of steps, and the employer. */
export async function startControl(
  onMoment: (moment: Moment, isAlive: () => boolean) => Promise<void>,
  employer: Employer,
): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const key = url.searchParams.get("package") ?? "";
    if (url.pathname === "/moment") {
      await onMoment(momentSchema.parse(Object.fromEntries(url.searchParams)), () => !response.destroyed);
      response.end("{}");
    } else if (url.pathname === "/applications" && request.method === "POST") {
      employer.receive(key);
      response.end("{}");
    } else if (url.pathname === "/applications") {
      response.end(JSON.stringify({ hasReceived: employer.hasReceived(key) }));
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
