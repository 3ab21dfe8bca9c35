import { brotliDecompressSync } from "node:zlib";
import { extractSkills, type SkillExtractorParts } from "@/lib/domain/match/extract-skills";
import type { ExtractedSkill } from "@/lib/domain/match/skill.schema";
import { createWordFacts } from "@/lib/domain/match/tagger-features";
import { loadSkillLinker } from "@/server/adapters/taxonomy/load-linkers";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import { decodeTagger } from "@/server/adapters/taxonomy/tagger-file";
import { readDataFile } from "@/server/adapters/taxonomy/taxonomy-file";

let loaded: SkillExtractorParts | undefined;

/** Recogniser, learned tagger and concept linker, read on the first call and shared after it. */
export function loadSkillExtractorParts(): SkillExtractorParts {
  if (!loaded) {
    const tagger = decodeTagger(
      brotliDecompressSync(readDataFile("server/adapters/taxonomy/data", "skill-tagger.bin.br")),
    );
    loaded = {
      recognizer: loadSkillRecognizer(),
      tagger: tagger.model,
      factsOf: createWordFacts(tagger.classes),
      linker: loadSkillLinker(),
    };
  }
  return loaded;
}

/** Finds the skills named in a text, in the order they stand. */
export function loadSkillExtractor(): (text: string) => ExtractedSkill[] {
  const parts = loadSkillExtractorParts();
  return (text) => extractSkills(text, parts);
}
