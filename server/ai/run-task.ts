import { createHash } from "node:crypto";
import type { z } from "zod";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { costMicroUsd } from "@/lib/domain/usage/model-prices";
import { AppError, isAppError } from "@/lib/errors";
import { estimateTokens } from "@/lib/text/estimate-tokens";
import type { Task } from "@/server/ai/define-task";
import { TASK_TIERS } from "@/server/ai/task-tiers";
import { INVALID_ANSWER, type LanguageModel, type ModelUsage } from "@/server/ports/language-model";
import type { Log } from "@/server/ports/log";
import { TIERS } from "@/server/ports/model-tiers";

export type TaskChunk = { kind: string; text: string };
/** Answers that were paid for already, by the hash of everything that was asked. */
export type AnswerCache = { find(key: string): Promise<unknown>; save(key: string, answer: unknown): Promise<void> };
export type TaskTools = {
  /** Null when none is configured: then, and only then, the floor writes. */
  model: LanguageModel | null;
  log: Log;
  onPartial?: (chunk: TaskChunk) => void;
  /** Told of every call that cost something, also of one that failed or was stopped: its tokens are then an estimate. */
  onSpent?: (usage: ModelUsage, isEstimate: boolean) => void;
  signal?: AbortSignal;
  skills?: SkillRecognizer | null;
  /** "YYYY-MM-DD", for checks that count time. */
  today?: string;
  cache?: AnswerCache;
  /** Tells apart two runs that must not share an answer: the second draft of one application. */
  variant?: string;
};
export type TaskResult<Output> = { output: Output; usage: ModelUsage | null; writer: "model" | "floor" };

/**
 * Runs a task with the configured model, or with its floor where there is none; never one in place of the other. A
 * model's answer that does not fit the schema is asked for once more; so is one whose checks find faults. What is still
 * at fault is returned as it is: the caller's truth gate decides. Throws AppError: `invalid_input`, `unavailable`.
 */
export async function runTask<Input, Answer, Output>(
  task: Task<Input, Answer, Output>,
  input: z.input<Task<Input, Answer, Output>["input"]> | Input,
  tools: TaskTools,
): Promise<TaskResult<Output>> {
  const parsed = task.input.safeParse(input);
  if (!parsed.success)
    throw new AppError(
      "invalid_input",
      `The task ${task.name} was given something it cannot use: ${parsed.error.issues[0]?.message ?? "wrong shape"}.`,
    );
  const settled = task.settled?.(parsed.data) ?? null;
  if (settled !== null) return { output: task.output.parse(settled), usage: null, writer: "floor" };
  return tools.model === null ? runFloor(task, parsed.data, tools) : runModel(task, parsed.data, tools.model, tools);
}

async function runFloor<Input, Answer, Output>(
  task: Task<Input, Answer, Output>,
  input: Input,
  tools: TaskTools,
): Promise<TaskResult<Output>> {
  const writing = task.floor(input);
  for (;;) {
    if (tools.signal?.aborted) throw new AppError("conflict", "Writing was stopped.");
    const step = await writing.next();
    if (step.done) return { output: task.output.parse(step.value), usage: null, writer: "floor" };
    tools.onPartial?.({ kind: task.kind, text: step.value });
  }
}

async function runModel<Input, Answer, Output>(
  task: Task<Input, Answer, Output>,
  input: Input,
  model: LanguageModel,
  tools: TaskTools,
): Promise<TaskResult<Output>> {
  const { system, prompt } = task.prompt(input);
  const { tier } = TASK_TIERS[task.name];
  const key = createHash("sha256")
    .update(JSON.stringify([task.name, model.models[tier], system, prompt, tools.variant ?? ""]))
    .digest("hex");
  const known = task.answer.safeParse(await tools.cache?.find(key));
  if (known.success) {
    tools.onPartial?.({ kind: task.kind, text: task.partialText(known.data) });
    return { output: task.output.parse(task.finish(known.data, input)), usage: null, writer: "model" };
  }
  const asked: { streams: boolean; prompt: string; last?: Answer } = { streams: true, prompt };
  let usage: ModelUsage | null = null;
  const spent = (cost: ModelUsage | undefined, isEstimate = false): void => {
    if (!cost) return;
    usage = added(usage, cost);
    tools.onSpent?.(cost, isEstimate);
  };
  const ask = async (): Promise<Output> => {
    const timeout = AbortSignal.timeout(TIERS[tier].timeoutMs);
    const signal = tools.signal ? AbortSignal.any([tools.signal, timeout]) : timeout;
    const { partials, result } = model.stream({
      task: task.name,
      tier,
      system,
      prompt: asked.prompt,
      schema: task.answer,
      signal,
    });
    result.catch(() => undefined);
    let [shown, received] = ["", ""];
    try {
      for await (const partial of partials) {
        received = JSON.stringify(partial) ?? "";
        if (!asked.streams) continue;
        const text = task.partialText(partial);
        if (text.length > shown.length && text.startsWith(shown)) {
          tools.onPartial?.({ kind: task.kind, text: text.slice(shown.length) });
          shown = text;
        }
      }
      const answer = await result;
      spent(answer.usage);
      asked.last = answer.value;
      return task.output.parse(task.finish(answer.value, input));
    } catch (error) {
      // A call that broke off was paid for as far as it came; the provider does not say how far.
      if (signal.aborted && received !== "")
        spent(estimated(model.models[tier], system + asked.prompt, received), true);
      throw error;
    }
  };
  let output: Output;
  try {
    output = await ask();
  } catch (error) {
    if (!isAppError(error) || error.details?.reason !== INVALID_ANSWER) throw error;
    tools.log.warn({ task: task.name }, "the model's answer did not fit its schema, asking once more");
    spent(error.details.usage as ModelUsage | undefined);
    asked.streams = false;
    asked.prompt = `${prompt}\n\nYour last answer could not be read: ${error.message} Answer again with one JSON object that fits the schema.`;
    output = await ask();
  }
  const faultsOf = (text: Output) => task.checks(text, input, { skills: tools.skills ?? null, today: tools.today });
  const faults = faultsOf(output);
  if (faults.length > 0) {
    tools.log.info(
      { task: task.name, faults: faults.length },
      "the model's answer says more than the evidence, asking once more",
    );
    asked.streams = false;
    asked.prompt = `${prompt}\n\nYour last answer was:\n${JSON.stringify(output)}\n\nThese parts must be removed or brought back to what the evidence says; keep everything else:\n${faults.map((f) => `- ${f}`).join("\n")}`;
    output = await ask();
  }
  if (faults.length === 0 || faultsOf(output).length === 0) await tools.cache?.save(key, asked.last);
  return { output, usage, writer: "model" };
}

function estimated(model: string, prompt: string, answer: string): ModelUsage {
  const [inputTokens, outputTokens] = [estimateTokens(prompt), estimateTokens(answer)];
  return { model, inputTokens, outputTokens, costMicroUsd: costMicroUsd(model, inputTokens, outputTokens) };
}

function added(a: ModelUsage | null, b: ModelUsage | undefined): ModelUsage | null {
  if (!b) return a;
  if (!a) return b;
  return {
    model: b.model,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    costMicroUsd: a.costMicroUsd + b.costMicroUsd,
  };
}
