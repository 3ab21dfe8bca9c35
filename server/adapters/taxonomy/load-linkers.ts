import { createLabelLinker, type LabelLinker } from "@/lib/domain/match/label-linker";
import { occupationWords } from "@/lib/domain/match/title-text";
import { loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { decodeTable } from "@/server/adapters/embedder/table-file";
import { loadConcepts, loadEscoSkills } from "@/server/adapters/taxonomy/load-occupations";
import { readDataFile } from "@/server/adapters/taxonomy/taxonomy-file";

let occupations: LabelLinker | undefined;
let onet: LabelLinker | undefined;
let skills: LabelLinker | undefined;

/** Under these raw scores nothing is close enough to name (see `npm run bench:matching`). */
const NO_OCCUPATION = 1.1;
const NO_SKILL = 1.6;
/** What the logarithm of how common an occupation is counts. */
const PRIOR_SHARE = 0.08;

/** Links titles to ESCO occupations; loaded on the first call. */
export function loadOccupationLinker(): LabelLinker {
  occupations ??= createLabelLinker({
    table: loadEmbeddingTable(),
    concepts: loadConcepts("esco-occupations"),
    centroids: loadCentroids("occupation-centroids.bin"),
    priors: loadPriors(),
    shorten: occupationWords,
    wordShare: 0.5,
    threshold: NO_OCCUPATION,
  });
  return occupations;
}

/** Links titles to O*NET occupations by their alternate titles; loaded on the first call. */
export function loadOnetLinker(): LabelLinker {
  onet ??= createLabelLinker({
    table: loadEmbeddingTable(),
    concepts: loadConcepts("onet-occupations").map(({ id, labels }) => ({ id: onetAddress(id), labels })),
    centroids: loadCentroids("onet-centroids.bin"),
    shorten: occupationWords,
    wordShare: 0.5,
    threshold: NO_OCCUPATION,
    lookCloser: 12,
  });
  return onet;
}

/** "onet:15-1252.00" -> its page. */
function onetAddress(id: string): string {
  return `https://www.onetonline.org/link/summary/${id.slice("onet:".length)}`;
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

/** Centroids, written by build-occupation-vectors.ts in the format of the table. */
function loadCentroids(name: string): Float32Array {
  const { rows, scales, dimensions } = decodeTable(readDataFile("server/adapters/embedder/data", name));
  return Float32Array.from(rows, (value, i) => value * (scales[Math.floor(i / dimensions)] ?? 0));
}

/** How common each ESCO occupation is, as a small share of a score, around 0. */
function loadPriors(): Float32Array {
  const { rows, scales } = decodeTable(readDataFile("server/adapters/embedder/data", "occupation-priors.bin"));
  return Float32Array.from(rows, (value, i) => PRIOR_SHARE * value * (scales[i] ?? 0));
}
