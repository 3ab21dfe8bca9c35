import type { z } from "zod";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { TaskName } from "@/server/ai/task-tiers";

/** What a task's checks may use besides input and output. */
export type CheckTools = { skills: SkillRecognizer | null; today?: string };

/**
 * One thing a writer can be asked to do. A configured model answers `answer`, which `finish` turns into the output; where
 * no model is configured the floor writes the output itself, yielding readable text as it goes. Both end in the same type.
 */
export type Task<Input, Answer, Output> = {
  /** Its tier stands in `task-tiers.ts`. */
  name: TaskName;
  /** What streamed text belongs to: "resume", "cover-letter", … */
  kind: string;
  input: z.ZodType<Input>;
  answer: z.ZodType<Answer>;
  output: z.ZodType<Output>;
  /** Instructions, and the data they speak of. Foreign text is fenced by `fenced()`. */
  prompt(input: Input): { system: string; prompt: string };
  /** An output that needs no writer at all: a known answer, or a question that only the owner may answer. */
  settled?(input: Input): Output | null;
  finish(answer: Answer, input: Input): Output;
  floor(input: Input): AsyncGenerator<string, Output>;
  /** The readable text of an answer that is still growing. */
  partialText(partial: unknown): string;
  /** Faults of an output, each a sentence that a writer can act on. Empty when there is none. */
  checks(output: Output, input: Input, tools: CheckTools): string[];
};

/** Declares a task; only here so that the types of its parts are inferred together. */
export function defineTask<Input, Answer, Output>(task: Task<Input, Answer, Output>): Task<Input, Answer, Output> {
  return task;
}
