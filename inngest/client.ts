import { Inngest } from "inngest";
import { errorPolicy } from "@/inngest/middleware/error-policy";

export const APP_ID = "dossier";

/** Where the engine is and how calls are signed; what is left out comes from Inngest's usual variables. */
export type WorkflowSettings = {
  baseUrl?: string | undefined;
  eventKey?: string | undefined;
  signingKey?: string | undefined;
};

/**
 * The client that functions are defined with and events are sent through. Cloud mode, so that every call is signed.
 * @param askDatabase any question to the database; rejects while it is not there.
 */
export function createWorkflowClient(
  { baseUrl, eventKey, signingKey }: WorkflowSettings,
  askDatabase: () => Promise<unknown>,
) {
  return new Inngest({
    id: APP_ID,
    isDev: false,
    middleware: [errorPolicy(askDatabase)],
    ...(baseUrl ? { baseUrl } : {}),
    ...(eventKey ? { eventKey } : {}),
    ...(signingKey ? { signingKey } : {}),
  });
}

export type WorkflowClient = ReturnType<typeof createWorkflowClient>;
