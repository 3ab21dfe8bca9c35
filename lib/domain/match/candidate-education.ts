import type { Resume } from "@/lib/domain/resume/resume.schema";

/** 1 high school, 2 associate, 3 bachelor, 4 master or MBA, 5 PhD. */
export type DegreeRank = 1 | 2 | 3 | 4 | 5;

const DEGREES: [RegExp, DegreeRank][] = [
  [/\bph\.?\s?d\b|\bdoctor(?:ate|al|\s+of)\b|\bdr\.\s?(?:rer|ing|med|phil)|\bpromotion\b(?= in)|\bmd\b(?=[,\s])/i, 5],
  [
    /\bmaster(?:['’]?s)?\b(?!ed|ing)(?! of ceremon)|\bm\.?\s?sc?\b\.?|\bm\.?eng\b|\bm\.?a\.(?=[\s,])|\bmba\b|\bdiplom\b|\bmagister\b|\bm\.?ed\b|\bmsn\b|\bmagistère\b|\bj\.?d\.?(?=[,\s])/i,
    4,
  ],
  [
    /\bbachelor(?:['’]?s)?\b|\bb\.?\s?sc?\b\.?|\bb\.?eng\b|\bb\.?a\.?(?=[\s,(])|\bb\.?tech\b|\bbba\b|\bbsn\b|\blicence\b|\blicenciatura\b|\bundergraduate degree\b|\buniversity degree\b/i,
    3,
  ],
  [/\bassociate(?:['’]?s)? (?:degree|of)\b|\bhnd\b|\badn\b/i, 2],
  [/\bhigh school\b|\bged\b|\babitur\b|\ba-levels?\b|\bbaccalauréat\b/i, 1],
];

/** The highest degree a resume shows and the words that show it, or null when it shows none. */
export function candidateEducation(
  text: string,
  resume: Resume | undefined,
): { rank: DegreeRank; words: string } | null {
  const studied = (resume?.education ?? []).map((e) => [e.studyType, e.area].filter(Boolean).join(" "));
  let best: { rank: DegreeRank; words: string } | null = null;
  for (const line of [...studied, ...text.split("\n")]) {
    const rank = degreeRank(`${line}, `);
    if (rank === null || (best !== null && rank < best.rank)) continue;
    const words = line.trim().slice(0, 120);
    // Of equals the first by alphabet, so that the order of a resume changes nothing.
    if (best === null || rank > best.rank || words < best.words) best = { rank, words };
  }
  return best;
}

/** The highest degree that words name. */
export function degreeRank(words: string): DegreeRank | null {
  return DEGREES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
