import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import { improveBulletTask } from "@/server/ai/tasks/improve-bullet.task";
import { sayDifferentlyTask } from "@/server/ai/tasks/say-differently.task";
import type { ServiceContext } from "@/server/context";
import { loadDraft } from "@/server/services/application/load-draft";
import { runMeteredTask } from "@/server/services/usage/run-metered-task";

export type SayDifferently = {
  applicationId: string;
  text: string;
  form: "line" | "sentence";
  evidenceIds: string[];
};
export type Wordings = {
  options: { text: string; evidenceIds: string[] }[];
  /** What only the owner could add, for a line of a resume. */
  hints: string[];
  writer: "model" | "floor";
};

/** Other wordings of a line or a sentence. Only those that the truth gate lets pass are offered. */
export async function sayDifferently(ctx: ServiceContext, input: SayDifferently): Promise<Wordings> {
  const { application, evidence } = await loadDraft(ctx, input.applicationId);
  const { posting } = application;
  const { text, form, evidenceIds } = input;
  const metered = { applicationId: application.id };
  const { output, writer } = await runMeteredTask(
    ctx,
    sayDifferentlyTask,
    { text, form, evidenceIds, evidence, posting },
    metered,
  );
  const improved = form === "line" ? await runMeteredTask(ctx, improveBulletTask, { text, evidence }, metered) : null;
  const options = [...(improved ? [improved.output] : []), ...output.options].map((option) => ({
    text: option.text,
    evidenceIds: option.evidenceIds.length > 0 ? option.evidenceIds : evidenceIds,
  }));
  const isBacked = (option: Wordings["options"][number]): boolean =>
    verifyClaims({
      sentences: [option],
      evidence,
      recognizer: ctx.ports.skills,
      allowed: { company: posting.company, title: posting.title, postingText: posting.text },
      today: ctx.clock.now().toISOString().slice(0, 10),
    }).length === 0;
  const seen = new Set([text.trim()]);
  return {
    options: options.filter((option) => {
      const words = option.text.trim();
      return !seen.has(words) && seen.add(words) !== undefined && isBacked(option);
    }),
    hints: improved?.output.hints ?? [],
    writer,
  };
}
