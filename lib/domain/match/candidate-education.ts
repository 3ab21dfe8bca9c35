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

/** The highest degree a resume shows, or null when it shows none. */
export function candidateEducation(text: string, resume: Resume | undefined): DegreeRank | null {
  const studied = (resume?.education ?? []).map((e) => `${e.studyType ?? ""} ${e.area ?? ""}, `).join("\n");
  return degreeRank(studied.trim() === "" ? text : `${studied}\n${text}`);
}

/** The highest degree that words name. */
export function degreeRank(words: string): DegreeRank | null {
  return DEGREES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
