import { type PostingLine, postingLines } from "@/lib/domain/match/posting-sections";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { Posting } from "@/lib/domain/posting/posting.schema";

const MAX_EACH = 40;
const LEAST_CONFIDENCE = 0.7;

/**
 * Skills a posting asks for and would like, by canonical name in the order of the text. What stands under or beside words like "nice
 * to have" is nice, what stands in talk about the company or the pay is neither. Where the posting has a part that says what must be,
 * skills named elsewhere (duties, introduction) are nice; where it has none, they are a must.
 */
export function deriveSkills(
  posting: Pick<Posting, "title" | "text">,
  recognizer: SkillRecognizer,
): NonNullable<Posting["skills"]> {
  const must = new Set<string>();
  const nice = new Set<string>();
  for (const mention of recognizer.recognize(posting.title))
    if (mention.kind !== "language" && mention.kind !== "skill") must.add(mention.label);
  const mentions = recognizer.recognize(posting.text);
  if (mentions.length > 0) {
    const lines = postingLines(posting.text);
    const hasMustPart = lines.some((line) => line.section === "must");
    let at = 0;
    for (const mention of mentions) {
      if (mention.kind === "language" || mention.kind === "skill" || mention.confidence < LEAST_CONFIDENCE) continue;
      while (at < lines.length - 1 && (lines[at]?.end ?? 0) <= mention.start) at++;
      const section: PostingLine["section"] = lines[at]?.section ?? "other";
      if (section === "other") continue;
      if (section === "must" || (section !== "nice" && !hasMustPart)) must.add(mention.label);
      else nice.add(mention.label);
    }
  }
  return {
    must: [...must].slice(0, MAX_EACH),
    nice: [...nice].filter((label) => !must.has(label)).slice(0, MAX_EACH),
  };
}
