import { serve } from "inngest/next";
import { createFunctions } from "@/inngest/functions";
import { getContainer } from "@/server/container";

type Handlers = ReturnType<typeof serve>;
let handlers: Handlers | undefined;

/** Made on the first call: building the pages must not need an environment. */
function getHandlers(): Handlers {
  const { workflows, contextFor } = getContainer();
  handlers ??= serve({ client: workflows, functions: createFunctions(workflows, contextFor) });
  return handlers;
}

/** The workflow door. Every call is signed; the SDK checks it. */
export const GET: Handlers["GET"] = (...args) => getHandlers().GET(...args);
export const POST: Handlers["POST"] = (...args) => getHandlers().POST(...args);
export const PUT: Handlers["PUT"] = (...args) => getHandlers().PUT(...args);
