import { createHash } from "node:crypto";
import { z } from "zod";
import { workflowRunSchema, workflowStepSchema } from "@/lib/domain/activity/workflow-run.schema";
import { AppError } from "@/lib/errors";
import type { WorkflowRunFilter, WorkflowRuns } from "@/server/ports/workflow-runs";

/** The token that the SDK derives from its signing key: the prefix, then SHA-256 of the key's bytes. */
function bearerOf(signingKey: string): string {
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  return `${prefix}${createHash("sha256")
    .update(Buffer.from(signingKey.slice(prefix.length), "hex"))
    .digest("hex")}`;
}

const TIMEOUT_MS = 5_000;

/** Reads runs from the embedded engine over its API. */
export function createEngineRuns(settings: { baseUrl: string; signingKey: string }): WorkflowRuns {
  const ask = async (path: string, method = "GET"): Promise<unknown> => {
    let response: Response;
    try {
      response = await fetch(new URL(path, settings.baseUrl), {
        method,
        headers: { authorization: `Bearer ${bearerOf(settings.signingKey)}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new AppError("unavailable", "The workflow engine does not answer. Look again in a moment.", { cause });
    }
    if (response.status === 404) throw new AppError("not_found", "This run does not exist any more.");
    if (!response.ok)
      throw new AppError("unavailable", "The workflow engine could not answer. Look again in a moment.");
    return response.json();
  };
  return {
    isReadable: true,
    async list({ applicationId, status, limit, failedFirst }: WorkflowRunFilter) {
      const query = new URLSearchParams({ limit: String(limit) });
      if (applicationId) query.set("applicationId", applicationId);
      if (status) query.set("status", status);
      if (failedFirst) query.set("failedFirst", "true");
      return z.object({ data: z.array(workflowRunSchema) }).parse(await ask(`/v1/runs?${query}`)).data;
    },
    async steps(runId) {
      const { data } = z
        .object({ data: z.union([z.array(workflowStepSchema), z.object({ steps: z.array(workflowStepSchema) })]) })
        .parse(await ask(`/v1/runs/${encodeURIComponent(runId)}/steps`));
      return Array.isArray(data) ? data : data.steps;
    },
    async replay(runId) {
      const answer = await ask(`/v1/runs/${encodeURIComponent(runId)}/replay`, "POST");
      return z.object({ data: z.object({ run_id: z.string() }) }).parse(answer).data.run_id;
    },
  };
}

/** For a real Inngest server, whose own dashboard shows its runs. */
export const foreignRuns: WorkflowRuns = {
  isReadable: false,
  list: async () => [],
  steps: async () => [],
  replay: () => Promise.reject(new AppError("conflict", "Runs are replayed in Inngest's own dashboard here.")),
};
