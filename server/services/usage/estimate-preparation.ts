import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { extractRequirements } from "@/lib/domain/match/extract-requirements";
import type { DailyBudget } from "@/lib/domain/usage/daily-budget";
import { hasPrice } from "@/lib/domain/usage/model-prices";
import { AppError } from "@/lib/errors";
import { estimateTask } from "@/server/ai/estimate-task";
import { tailorResumeTask } from "@/server/ai/tasks/tailor-resume.task";
import { writeCoverLetterTask } from "@/server/ai/tasks/write-cover-letter.task";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findJob, isJobVisible } from "@/server/services/job/job.store";
import { findProfileResume } from "@/server/services/profile/find-profile-resume";
import { readBudget } from "@/server/services/usage/read-budget";

export type PreparationEstimate = {
  /** Null when nothing is paid: no model, or one without a known price. */
  costMicroUsd: number | null;
  inputTokens: number;
  outputTokens: number;
  model: string | null;
  budget: DailyBudget;
};

/** What writing one application will cost about, before it is written: prompts counted, answers of usual length. */
export async function estimatePreparation(
  ctx: ServiceContext,
  input: { jobId: string } | { applicationId: string },
): Promise<PreparationEstimate> {
  const budget = await readBudget(ctx);
  const { model } = ctx.ports;
  if (!model) return { costMicroUsd: null, inputTokens: 0, outputTokens: 0, model: null, budget };
  const { posting, resume } = await materialFor(ctx, input);
  const writing = {
    resume,
    evidence: claimLedger(resume, ctx.ports.skills),
    posting,
    requirements: extractRequirements(posting.text, ctx.ports.skills),
  };
  const parts = [estimateTask(tailorResumeTask, writing, model), estimateTask(writeCoverLetterTask, writing, model)];
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    costMicroUsd: parts.some((part) => hasPrice(part.model)) ? sum((part) => part.costMicroUsd) : null,
    inputTokens: sum((part) => part.inputTokens),
    outputTokens: sum((part) => part.outputTokens),
    model: model.name,
    budget,
  };
}

async function materialFor(ctx: ServiceContext, input: { jobId: string } | { applicationId: string }) {
  const accountId = ownerOf(ctx);
  if ("applicationId" in input) {
    const { posting, profileId } = await getApplicationOf(ctx.db, accountId, input.applicationId);
    return { posting, resume: (await findProfileResume(ctx, profileId))?.resume ?? {} };
  }
  const job = await findJob(ctx.db, input.jobId);
  if (!job || !(await isJobVisible(ctx.db, accountId, input.jobId)))
    throw new AppError("not_found", "This job does not exist.");
  return { posting: job.posting, resume: (await findProfileResume(ctx))?.resume ?? {} };
}
