import type { WorkflowRun } from "@/lib/domain/activity/workflow-run.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";

function requireAdminActor(ctx: ServiceContext): void {
  if (ctx.actor.kind !== "account" || ctx.actor.role !== "admin")
    throw new AppError("forbidden", "This is for admins.");
}

/** Every run of the installation, failed ones first. For admins. */
export async function listRuns(
  ctx: ServiceContext,
  input: { status?: WorkflowRun["status"] | undefined; limit: number },
): Promise<{ isReadable: boolean; runs: WorkflowRun[] }> {
  requireAdminActor(ctx);
  const { workflowRuns } = ctx.ports;
  const runs = await workflowRuns.list({
    limit: input.limit,
    failedFirst: true,
    ...(input.status ? { status: input.status } : {}),
  });
  return { isReadable: workflowRuns.isReadable, runs };
}

/** Starts a finished run again. For admins; verbs are idempotent, so nothing is done twice. */
export async function replayRun(ctx: ServiceContext, runId: string): Promise<{ runId: string }> {
  requireAdminActor(ctx);
  return { runId: await ctx.ports.workflowRuns.replay(runId) };
}
