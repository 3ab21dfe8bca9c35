import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { rereadOutdatedResumes } from "@/server/services/resume/reread-outdated-resumes";

/** After an update of the reader, every kept file is read again, a few at a time; corrections stay. */
export function rereadResumesFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "reread-resumes",
      name: "Read resumes again",
      triggers: [{ cron: "*/5 * * * *" }],
      concurrency: [{ limit: 1 }],
      priority: { run: "-300" },
    },
    async ({ step }) => step.run("reread-resumes", () => rereadOutdatedResumes(contextFor({ kind: "system" }))),
  );
}
