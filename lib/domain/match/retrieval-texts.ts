import { jobVectorText } from "@/lib/domain/job/job-listing";
import type { Candidate } from "@/lib/domain/match/candidate";
import { occupationWords } from "@/lib/domain/match/title-text";

/** What a person's jobs are looked for by, before any is scored. The order of a resume changes none of it. */
export type RetrievalTexts = {
  /** Worded as the vectors of jobs are (jobVectorText): one text a title, wished titles first. */
  vectorTexts: string[];
  /** Words of the titles, each once. */
  titleWords: string[];
  /** Canonical skills, those with the most proof first. */
  skills: string[];
};

const MOST_TITLES = 5;
const MOST_SKILLS = 40;
const SKILLS_A_VECTOR = 12;

/** Titles wished for and held, and the skills a person can prove best. */
export function retrievalTexts(candidate: Candidate): RetrievalTexts {
  const held = [...candidate.heldTitles].sort((a, b) => b.weight - a.weight || (a.title < b.title ? -1 : 1));
  const titles = [...new Set([...candidate.wishedTitles, ...held].map((t) => occupationWords(t.title)))].slice(
    0,
    MOST_TITLES,
  );
  const skills = [...candidate.skills]
    .sort(([a, x], [b, y]) => y.evidenceIds.length - x.evidenceIds.length || (a < b ? -1 : 1))
    .map(([label]) => label)
    .slice(0, MOST_SKILLS);
  const must = skills.slice(0, SKILLS_A_VECTOR);
  return {
    vectorTexts: titles.map((title) => jobVectorText({ title, skills: { must, nice: [] } })),
    titleWords: [...new Set(titles.flatMap((t) => t.match(/[\p{L}\p{N}+#]+/gu) ?? []).map((w) => w.toLowerCase()))],
    skills,
  };
}
