import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { benchFunctions, type Mark } from "@/inngest/runner/bench/bench-functions";
import { TEST_EVENT_KEY, TEST_SIGNING_KEY } from "@/inngest/runner/testing/test-engine";

/** The app of a benchmark in a process of its own, as the product's is: tells its parent its address, then its marks. */
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };
let handler: ReturnType<typeof serve> | undefined;
const server = createServer((request, response) => {
  if (handler) void handler(request, response);
  else response.writeHead(503).end();
});

const waiting: Mark[] = [];
/** Marks of one turn of the loop are told together: telling must not cost what is measured. */
function tell(mark: Mark): void {
  if (waiting.push(mark) === 1) setImmediate(() => process.send?.({ marks: waiting.splice(0) }));
}

process.on("message", ({ baseUrl }: { baseUrl: string }) => {
  const keys = { signingKey: TEST_SIGNING_KEY, eventKey: TEST_EVENT_KEY };
  const client = new Inngest({ id: "test", isDev: false, baseUrl, ...keys, logger: QUIET });
  handler = serve({ client, functions: benchFunctions(client, tell) });
  process.send?.({ isServing: true });
});
process.once("disconnect", () => process.exit(0));
server.listen(0, "127.0.0.1", () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest` });
});
