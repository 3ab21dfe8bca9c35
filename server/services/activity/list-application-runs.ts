import type { WorkflowRun, WorkflowStep } from "@/lib/domain/activity/workflow-run.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";

export type RunTimeline = WorkflowRun & { steps: WorkflowStep[] };

/** Runs that do what the owner asked for. Reactions to them (notices, numbers) are no part of an application's story. */
const TOLD: readonly string[] = ["prepare-application", "submit-application"];
const isTold = ({ functionId }: WorkflowRun) => TOLD.some((name) => functionId.endsWith(name));

/** The runs behind one application with their steps, newest first. Empty where the engine is not ours to read. */
export async function listApplicationRuns(
  ctx: ServiceContext,
  applicationId: string,
): Promise<{ isReadable: boolean; runs: RunTimeline[] }> {
  const { workflowRuns } = ctx.ports;
  await getApplicationOf(ctx.db, ownerOf(ctx), applicationId);
  const runs = (await workflowRuns.list({ applicationId, limit: 100 })).filter(isTold).slice(0, 10);
  return {
    isReadable: workflowRuns.isReadable,
    runs: await Promise.all(runs.map(async (run) => ({ ...run, steps: await workflowRuns.steps(run.id) }))),
  };
}
