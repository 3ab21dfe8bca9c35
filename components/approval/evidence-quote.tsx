import type { ReviewEvidence } from "@/components/approval/review.types";

/** The owner's own words, and where they stand. */
export function EvidenceQuote({ evidence }: { evidence: ReviewEvidence }) {
  return (
    <figure className="border-accent border-l-2 pl-3">
      <blockquote className="font-serif text-ink text-sm leading-5">“{evidence.text}”</blockquote>
      <figcaption className="mt-1 text-muted text-xs">{evidence.place}</figcaption>
    </figure>
  );
}
