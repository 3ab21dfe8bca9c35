import { Inngest } from "inngest";
import { ErrorPolicy } from "@/inngest/middleware/error-policy";

export const APP_ID = "dossier";

/**
 * The client that functions are defined with. Keys and base URL come from the usual variables (INNGEST_EVENT_KEY,
 * INNGEST_SIGNING_KEY, INNGEST_BASE_URL), which the SDK reads itself. Cloud mode, so that every call is signed.
 */
export const inngest = new Inngest({ id: APP_ID, isDev: false, middleware: [ErrorPolicy] });
