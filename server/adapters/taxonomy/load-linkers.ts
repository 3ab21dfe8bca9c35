import { createLabelLinker, type LabelLinker } from "@/lib/domain/match/label-linker";
import { loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { decodeTable } from "@/server/adapters/embedder/table-file";
import { loadConcepts, loadEscoSkills } from "@/server/adapters/taxonomy/load-occupations";
import { readDataFile } from "@/server/adapters/taxonomy/taxonomy-file";

let occupations: LabelLinker | undefined;
let skills: LabelLinker | undefined;

/** Under these raw scores nothing is close enough to name (see `npm run bench:matching`). */
const NO_OCCUPATION = 1.1;
const NO_SKILL = 1.6;

/** Links titles to ESCO occupations; loaded on the first call. */
export function loadOccupationLinker(): LabelLinker {
  occupations ??= createLabelLinker({
    table: loadEmbeddingTable(),
    concepts: loadConcepts("esco-occupations"),
    centroids: loadCentroids(),
    threshold: NO_OCCUPATION,
  });
  return occupations;
}

/** Links spans of text to ESCO skills; loaded on the first call. */
export function loadSkillLinker(): LabelLinker {
  skills ??= createLabelLinker({
    table: loadEmbeddingTable(),
    concepts: loadEscoSkills().map(({ uri = "", label, phrases }) => ({
      id: uri,
      labels: [label.replace(/\s*\([^)]*\)$/, ""), ...phrases],
    })),
    wordShare: 0.8,
    threshold: NO_SKILL,
  });
  return skills;
}

/** Occupation centroids, written by train-embedder.ts in the format of the table. */
function loadCentroids(): Float32Array {
  const { rows, scales, dimensions } = decodeTable(
    readDataFile("server/adapters/embedder/data", "occupation-centroids.bin"),
  );
  return Float32Array.from(rows, (value, i) => value * (scales[Math.floor(i / dimensions)] ?? 0));
}
