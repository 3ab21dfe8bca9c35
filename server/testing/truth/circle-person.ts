import type { Resume } from "@/lib/domain/resume/resume.schema";
import type { FaultKind } from "@/server/testing/truth/truth-faults";

/**
 * An invented person of a set that no rule was written against: a posting, true drafts (letters and resumes as a good
 * writer would paraphrase the evidence) and faults. A fault names its draft and puts words in the place of others, or,
 * where `words` is empty, adds a sentence before the last paragraph.
 */
export type CirclePerson = {
  id: string;
  resume: Resume;
  job: { company: string; title: string; text: string };
  drafts: string[];
  faults: [draft: number, kind: FaultKind, words: string, wrong: string][];
};

/** The draft with one fault in it, and where the fault stands. Throws where the draft does not hold the words. */
export function plantInCircle(
  { id, drafts }: CirclePerson,
  [draft, , words, wrong]: CirclePerson["faults"][number],
): { text: string; start: number; end: number } {
  const text = drafts[draft] ?? "";
  const at = words === "" ? text.trimEnd().lastIndexOf("\n\n") : text.indexOf(words);
  if (at < 0) throw new Error(`Draft ${draft} of ${id} does not hold "${words}".`);
  const put = words === "" ? ` ${wrong}` : wrong;
  return { text: text.slice(0, at) + put + text.slice(at + words.length), start: at, end: at + put.length };
}
