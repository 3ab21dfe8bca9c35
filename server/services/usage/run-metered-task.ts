import { budgetWords } from "@/lib/domain/usage/daily-budget";
import { AppError } from "@/lib/errors";
import type { Task } from "@/server/ai/define-task";
import { runTask, type TaskResult, type TaskTools } from "@/server/ai/run-task";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { ModelUsage } from "@/server/ports/language-model";
import { readBudget } from "@/server/services/usage/read-budget";
import { findTaskAnswer, insertTaskAnswer } from "@/server/services/usage/task-answer.store";
import { insertUsage } from "@/server/services/usage/usage.store";

const KEEP_ANSWERS_MS = 30 * 24 * 3_600_000;

export type MeteredOptions = Pick<TaskTools, "onPartial" | "signal" | "variant"> & {
  applicationId?: string;
  /** The caller looked at the budget before it began several tasks, and finishes them together. */
  isBudgeted?: boolean;
};

/**
 * Runs a writing task for the owner: within their daily limit, without paying for the same question twice, and with every
 * call on record, also one that failed or was stopped.
 * @throws AppError `limit_exceeded` when the day's limit is used up, before anything is asked.
 */
export async function runMeteredTask<Input, Answer, Output>(
  ctx: ServiceContext,
  task: Task<Input, Answer, Output>,
  input: Input,
  options: MeteredOptions = {},
): Promise<TaskResult<Output>> {
  const accountId = ownerOf(ctx);
  const { applicationId, isBudgeted, ...stream } = options;
  if (ctx.ports.model && !isBudgeted) {
    const { leftMicroUsd, limitMicroUsd, resetsInMs } = await readBudget(ctx);
    if (limitMicroUsd !== null && leftMicroUsd <= 0)
      throw new AppError("limit_exceeded", budgetWords(limitMicroUsd), { retryAfterMs: resetsInMs });
  }
  const calls: { usage: ModelUsage; isEstimate: boolean }[] = [];
  try {
    return await runTask(task, input, {
      ...stream,
      model: ctx.ports.model,
      log: ctx.log,
      skills: ctx.ports.skills,
      today: ctx.clock.now().toISOString().slice(0, 10),
      onSpent: (usage, isEstimate) => calls.push({ usage, isEstimate }),
      cache: {
        find: (key) => findTaskAnswer(ctx.db, accountId, key),
        save: (key, answer) => {
          const at = ctx.clock.now();
          const forgetBefore = new Date(at.getTime() - KEEP_ANSWERS_MS);
          return insertTaskAnswer(ctx.db, accountId, { key, task: task.name, answer, at, forgetBefore });
        },
      },
    });
  } finally {
    for (const call of calls)
      await insertUsage(ctx.db, accountId, { task: task.name, applicationId, ...call, at: ctx.clock.now() });
  }
}
