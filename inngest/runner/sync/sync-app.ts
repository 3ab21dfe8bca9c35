import canonicalize from "canonicalize";
import { z } from "zod";
import type { Engine } from "@/inngest/runner/engine";
import type { AppClient } from "@/inngest/runner/protocol/app-client";
import { type SavedApp, saveApp } from "@/inngest/runner/sync/save-app";

const inBandAnswerSchema = z.object({ app_id: z.string().min(1), functions: z.array(z.unknown()) });

/** Asks an app for its functions (a signed PUT, in band) and records them. Throws when the app does not answer. */
export async function syncApp(engine: Engine, client: AppClient, appUrl: string): Promise<SavedApp> {
  const answer = await client.send("PUT", appUrl, canonicalize({ url: appUrl }) ?? "", {
    "content-type": "application/json",
    "x-inngest-sync-kind": "in_band",
  });
  if (answer.fault) throw new Error(`${appUrl}: ${answer.fault}`);
  if (answer.status !== 200) throw new Error(`${appUrl} answered the sync with status ${answer.status}.`);
  const body = inBandAnswerSchema.parse(JSON.parse(answer.text));
  return saveApp(engine, body.app_id, appUrl, body.functions);
}
