import type { TextMark } from "@/components/ui/marked-editor";
import type { CheckedPart, PartSentence } from "@/lib/domain/evidence/check-edit";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";

/** A place in the draft: the part, and where in it. */
export type Place = { where: string; start: number; end: number; text: string };

const CLAIM_MARK = "bg-warn-soft underline decoration-2 decoration-wavy decoration-warn underline-offset-4";
const SENTENCE_MARK = "bg-accent-soft";

/** What is marked in one editor: the sentence under the caret, and over it the words that have no evidence. */
export function marksOf(parts: readonly (CheckedPart | undefined)[], place: Place | null): TextMark[] {
  return parts.flatMap((part, block) => {
    if (!part) return [];
    const sentence = place?.where === part.where ? sentenceAt(part, place.start) : undefined;
    return [
      ...(sentence
        ? [{ id: `${part.where}:here`, block, start: sentence.start, end: sentence.end, className: SENTENCE_MARK }]
        : []),
      ...part.claims.map((claim) => ({
        id: `${part.where}:${claim.start}`,
        block,
        start: claim.start,
        end: claim.end,
        className: CLAIM_MARK,
        label: claim.reason,
      })),
    ];
  });
}

export function sentenceAt(part: CheckedPart, offset: number): PartSentence | undefined {
  return part.sentences.find(({ start, end }) => offset >= start && offset <= end);
}

/** The unsupported claims of the sentence that holds an offset. */
export function claimsAt(part: CheckedPart, sentence: PartSentence | undefined): UnsupportedClaim[] {
  return sentence ? part.claims.filter(({ start, end }) => start < sentence.end && end > sentence.start) : [];
}
