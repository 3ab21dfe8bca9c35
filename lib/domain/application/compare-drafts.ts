import { diffArrays, diffWordsWithSpace } from "diff";
import { type CoverLetter, coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";
import { type DiffWord, diffResume, type ResumeDiff } from "@/lib/domain/package/diff-resume";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";

type DraftTexts = { tailoredResume: TailoredResume; coverLetter: CoverLetter };
/** A paragraph of a letter against the one it replaces, word by word. */
export type ParagraphDiff = { kind: "same" | "added" | "removed" | "reworded"; words: DiffWord[] };
export type DraftDiff = { letter: ParagraphDiff[]; resume: ResumeDiff };

/** What changed between two versions of the documents. */
export function compareDrafts(before: DraftTexts, after: DraftTexts): DraftDiff {
  const paragraphs = (draft: DraftTexts) => coverLetterText(draft.coverLetter).split("\n\n");
  const letter: ParagraphDiff[] = [];
  for (const change of diffArrays(paragraphs(before), paragraphs(after))) {
    const kind = change.added ? "added" : change.removed ? "removed" : "same";
    for (const text of change.value) {
      const gone = letter.at(-1);
      const replaced = kind === "added" && gone?.kind === "removed" ? gone.words[0]?.text : undefined;
      if (replaced === undefined) letter.push({ kind, words: [{ kind, text }] });
      else letter[letter.length - 1] = { kind: "reworded", words: wordsOf(replaced, text) };
    }
  }
  return { letter, resume: diffResume(before.tailoredResume.resume, after.tailoredResume.resume) };
}

function wordsOf(before: string, after: string): DiffWord[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? "added" : part.removed ? "removed" : "same",
    text: part.value,
  }));
}
