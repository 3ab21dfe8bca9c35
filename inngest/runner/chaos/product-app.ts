import { createServer, type IncomingMessage } from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { APP_ID, type WorkflowClient } from "@/inngest/client";
import { createFunctions } from "@/inngest/functions";
import { errorPolicy } from "@/inngest/middleware/error-policy";
import { createReporter, reportingEvents, reportingMiddleware } from "@/inngest/runner/chaos/report-moment";
import { isAppError } from "@/lib/errors";
import { createHttpEmployerChannel } from "@/server/adapters/submission/http-employer";
import { getContainer } from "@/server/container";
import type { Actor } from "@/server/context";
import { pingDatabase } from "@/server/db/ping-database";
import { requestPreparation } from "@/server/services/application/request-preparation";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { answerSubmission } from "@/server/services/submission/answer-submission";
import { requestSubmission } from "@/server/services/submission/request-submission";

/**
 * The web process of a chaos run, `product-app.ts PORT CONTROL_URL`: the product's container and functions behind a real,
 * signed `serve()`, and two doors for what a person does. Everything else comes from the environment, as in the product.
 */
const [port, controlUrl = ""] = process.argv.slice(2);
const report = createReporter(controlUrl);
function open() {
  const container = getContainer();
  const ports = Object.create(container.ports, {
    workflowEvents: { value: reportingEvents(container.ports.workflowEvents, report) },
    submissionChannels: {
      // The employer of the sample companies, behind a door that counts and knows no repetition.
      value: {
        ...container.ports.submissionChannels,
        practice: createHttpEmployerChannel(`${controlUrl}/applications`),
      },
    },
  }) as typeof container.ports;
  const contextFor = (actor: Actor) => ({ ...container.contextFor(actor), ports });
  const client: WorkflowClient = new Inngest({
    id: APP_ID,
    isDev: false,
    middleware: [errorPolicy(() => pingDatabase(container.db)), reportingMiddleware(report)],
    ...container.env.workflows,
  });
  const functions = createFunctions(client, contextFor);
  const asPerson = (accountId = "") => contextFor({ kind: "account", accountId, role: "user" });
  const doors: Record<string, (data: Record<string, string>) => Promise<unknown>> = {
    "/person/prepare": ({ accountId, jobId = "" }) => requestPreparation(asPerson(accountId), { jobId }),
    "/person/approve": ({ accountId, id = "", packageHash = "" }) =>
      decideApproval(asPerson(accountId), { id, packageHash, decision: "approve" }),
    "/person/submit": ({ accountId, applicationId = "", packageHash = "" }) =>
      requestSubmission(asPerson(accountId), { applicationId, packageHash, channel: "practice" }),
    "/person/answer": ({ accountId, id = "", wasSent }) =>
      answerSubmission(asPerson(accountId), { id, wasSent: wasSent === "true" }),
  };
  return { handler: serve({ client, functions }), doors };
}
/** Made at start, as the product's warm-up does: what the process before left in the outbox is handed over at once. */
const opened = open();

async function readJson(request: IncomingMessage): Promise<Record<string, string>> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, string>;
}

createServer(async (request, response) => {
  const door = opened.doors[request.url ?? ""];
  if (!door) return opened.handler(request, response);
  try {
    const result = await door(await readJson(request));
    response.end(JSON.stringify(result ?? {}));
  } catch (error) {
    response.writeHead(isAppError(error) && error.code === "conflict" ? 409 : 500).end(String(error));
  }
}).listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
