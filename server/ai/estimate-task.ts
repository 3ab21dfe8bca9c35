import { costMicroUsd } from "@/lib/domain/usage/model-prices";
import { estimateTokens } from "@/lib/text/estimate-tokens";
import type { Task } from "@/server/ai/define-task";
import { TASK_TIERS } from "@/server/ai/task-tiers";
import type { LanguageModel, ModelUsage } from "@/server/ports/language-model";

/** What a task will cost, before it is asked: its prompt counted, its answer as long as such answers usually are. */
export function estimateTask<Input, Answer, Output>(
  task: Task<Input, Answer, Output>,
  input: Input,
  model: LanguageModel,
): ModelUsage {
  if (task.settled?.(input)) return { model: "", inputTokens: 0, outputTokens: 0, costMicroUsd: 0 };
  const { tier, outputTokens } = TASK_TIERS[task.name];
  const { system, prompt } = task.prompt(input);
  const inputTokens = estimateTokens(`${system}\n${prompt}`);
  const name = model.models[tier];
  return { model: name, inputTokens, outputTokens, costMicroUsd: costMicroUsd(name, inputTokens, outputTokens) };
}
