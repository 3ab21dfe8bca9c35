import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { createFunctions } from "@/inngest/functions";
import { contextFor } from "@/server/container";

/** The workflow door. Every call is signed; the SDK checks it. */
export const { GET, POST, PUT } = serve({ client: inngest, functions: createFunctions(contextFor) });
