import { AppError } from "@/lib/errors";
import { explainMatchTask } from "@/server/ai/tasks/explain-match.task";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { findJob, isJobVisible } from "@/server/services/job/job.store";
import { findMatch } from "@/server/services/match/match.store";
import { runMeteredTask } from "@/server/services/usage/run-metered-task";

/** What the matcher found about one job, in a few sentences. Only reworded: score and findings stay what they are. */
export async function explainMatchInWords(
  ctx: ServiceContext,
  input: { jobId: string },
): Promise<{ text: string; writer: "model" | "floor" }> {
  const accountId = ownerOf(ctx);
  const job = await findJob(ctx.db, input.jobId);
  if (!job || !(await isJobVisible(ctx.db, accountId, input.jobId)))
    throw new AppError("not_found", "This job does not exist.");
  const match = await findMatch(ctx.db, accountId, profileOf(ctx), input.jobId);
  if (!match) throw new AppError("conflict", "This job has not been compared with your resume yet.");
  const { output, writer } = await runMeteredTask(ctx, explainMatchTask, { match, posting: job.posting });
  return { text: output.text, writer };
}
