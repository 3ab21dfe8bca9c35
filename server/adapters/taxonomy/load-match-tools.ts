import { embedText } from "@/lib/domain/match/embed-text";
import type { ExplainingSkillRecognizer } from "@/lib/domain/match/skill-recognizer";
import type { TermTable } from "@/lib/domain/match/term-vector";
import { loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import { loadTermTable } from "@/server/adapters/taxonomy/load-term-table";

/** What `prepareCandidate`, `preparePosting` and `rankJobs` need besides their subject. */
export type MatchTools = {
  recognizer: ExplainingSkillRecognizer;
  terms: TermTable;
  embed: (title: string) => Float32Array;
};

/** The shipped recogniser, word weights and built-in embedder, loaded once. */
export function loadMatchTools(): MatchTools {
  return {
    recognizer: loadSkillRecognizer(),
    terms: loadTermTable(),
    embed: (title) => embedText(loadEmbeddingTable(), title),
  };
}
