import type { ExtractedSkill } from "@/lib/domain/match/skill.schema";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";

/** Finds the skills named in a text, in the order they stand. */
export function loadSkillExtractor(): (text: string) => ExtractedSkill[] {
  const recognizer = loadSkillRecognizer();
  return (text) =>
    recognizer.recognize(text).map(({ text: words, start, end, uri, label, kind }) => ({
      text: words,
      start,
      end,
      ...(uri ? { uri } : {}),
      label,
      kind,
    }));
}
