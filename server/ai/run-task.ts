import type { z } from "zod";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { AppError, isAppError } from "@/lib/errors";
import type { Task } from "@/server/ai/define-task";
import { INVALID_ANSWER, type LanguageModel, type ModelUsage } from "@/server/ports/language-model";
import type { Log } from "@/server/ports/log";
import { TIERS } from "@/server/ports/model-tiers";

export type TaskChunk = { kind: string; text: string };
export type TaskTools = {
  /** Null when none is configured: then, and only then, the floor writes. */
  model: LanguageModel | null;
  log: Log;
  onPartial?: (chunk: TaskChunk) => void;
  signal?: AbortSignal;
  skills?: SkillRecognizer | null;
  /** "YYYY-MM-DD", for checks that count time. */
  today?: string;
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
  const asked = { streams: true, prompt };
  let usage: ModelUsage | null = null;
  const ask = async (): Promise<Output> => {
    const timeout = AbortSignal.timeout(TIERS[task.tier].timeoutMs);
    const signal = tools.signal ? AbortSignal.any([tools.signal, timeout]) : timeout;
    const { partials, result } = model.stream({
      task: task.name,
      tier: task.tier,
      system,
      prompt: asked.prompt,
      schema: task.answer,
      signal,
    });
    result.catch(() => undefined);
    let shown = "";
    for await (const partial of partials) {
      if (!asked.streams) continue;
      const text = task.partialText(partial);
      if (text.length > shown.length && text.startsWith(shown)) {
        tools.onPartial?.({ kind: task.kind, text: text.slice(shown.length) });
        shown = text;
      }
    }
    const answer = await result;
    usage = added(usage, answer.usage);
    return task.output.parse(task.finish(answer.value, input));
  };
  let output: Output;
  try {
    output = await ask();
  } catch (error) {
    if (!isAppError(error) || error.details?.reason !== INVALID_ANSWER) throw error;
    tools.log.warn({ task: task.name }, "the model's answer did not fit its schema, asking once more");
    usage = added(usage, error.details.usage as ModelUsage | undefined);
    asked.streams = false;
    asked.prompt = `${prompt}\n\nYour last answer could not be read: ${error.message} Answer again with one JSON object that fits the schema.`;
    output = await ask();
  }
  const faults = task.checks(output, input, { skills: tools.skills ?? null, today: tools.today });
  if (faults.length > 0) {
    tools.log.info(
      { task: task.name, faults: faults.length },
      "the model's answer says more than the evidence, asking once more",
    );
    asked.streams = false;
    asked.prompt = `${prompt}\n\nYour last answer was:\n${JSON.stringify(output)}\n\nThese parts must be removed or brought back to what the evidence says; keep everything else:\n${faults.map((f) => `- ${f}`).join("\n")}`;
    output = await ask();
  }
  return { output, usage, writer: "model" };
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
