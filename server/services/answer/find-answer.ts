import type { AnswerView, FindAnswer } from "@/lib/domain/answer/answer.schema";
import { classifyQuestion } from "@/lib/domain/answer/classify-question";
import { type AnswerMatch, bankOfProfile, matchAnswer } from "@/lib/domain/answer/match-answer";
import { profileOf, type ServiceContext } from "@/server/context";
import { listAnswers } from "@/server/services/answer/list-answers";
import { embedTexts } from "@/server/services/usage/embed-texts";

/** Cosine of each stored question with the asked one, by answer id; vectors come normalised from the port. */
async function nearnessTo(
  ctx: ServiceContext,
  question: string,
  others: readonly AnswerView[],
): Promise<Map<string, number>> {
  if (others.length === 0) return new Map();
  const [asked, ...known] = await embedTexts(ctx, ctx.ports.embedder, {
    task: "find-answer",
    texts: [question, ...others.map((answer) => answer.question)],
  });
  return new Map(
    others.map((answer, index) => {
      const vector = known[index];
      let cosine = 0;
      for (let i = 0; asked && vector && i < asked.length; i++) cosine += (asked[i] ?? 0) * (vector[i] ?? 0);
      return [answer.id, cosine];
    }),
  );
}

/**
 * The owner's own answer to a question, however it is worded, for the profile in view; a profile's own answer goes first.
 * `match` null means: nothing may be filled in. `isSensitive` marks what only the owner may answer.
 */
export async function findAnswer(ctx: ServiceContext, input: FindAnswer): Promise<AnswerMatch<AnswerView>> {
  const bank = bankOfProfile(await listAnswers(ctx), profileOf(ctx));
  const asked = classifyQuestion(input.question, input, ctx.ports.skills);
  const isByLikeness = asked.kind === "other" && !asked.isSensitive && !bank.some((answer) => answer.key === asked.key);
  const nearness = isByLikeness
    ? await nearnessTo(
        ctx,
        input.question,
        bank.filter((answer) => answer.kind === "other"),
      )
    : new Map<string, number>();
  return matchAnswer(input.question, asked, bank, nearness);
}
