import { parseSkillLexicon, type SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { createSkillRecognizer, type ExplainingSkillRecognizer } from "@/lib/domain/match/skill-recognizer";
import { readTaxonomyText } from "@/server/adapters/taxonomy/taxonomy-file";

let loaded: ExplainingSkillRecognizer | undefined;

/** The recogniser over the shipped lexicon, read on the first call and shared after it. */
export function loadSkillRecognizer(): ExplainingSkillRecognizer {
  loaded ??= createSkillRecognizer(loadSkillLexicon());
  return loaded;
}

/** The shipped lexicon: curated names first, then ESCO knowledge and O*NET technologies. */
export function loadSkillLexicon(): SkillEntry[] {
  return parseSkillLexicon(readTaxonomyText("skill-lexicon.tsv.br"));
}
