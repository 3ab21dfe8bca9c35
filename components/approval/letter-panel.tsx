import type { ReviewEvidence, ReviewSentence } from "@/components/approval/review.types";
import { SelectableLine } from "@/components/approval/selectable-line";

export type LetterPanelProps = {
  sentences: readonly ReviewSentence[];
  evidence: ReadonlyMap<string, ReviewEvidence>;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
};

/** The letter sentence by sentence, each with what it stands on. */
export function LetterPanel({ sentences, evidence, selectedId, onSelect }: LetterPanelProps) {
  return (
    <section aria-labelledby="letter">
      <header className="px-4 py-3">
        <h2 id="letter" className="font-semibold text-base">
          The letter, sentence by sentence
        </h2>
        <p className="text-muted text-sm">Choose one to see the words it stands on.</p>
      </header>
      <ul className="divide-y border-t">
        {sentences.map((sentence) => (
          <SelectableLine
            key={sentence.id}
            isSelected={sentence.id === selectedId}
            onToggle={() => onSelect(sentence.id === selectedId ? null : sentence.id)}
            text={sentence.text}
            evidence={sentence.evidenceIds.flatMap((id) => evidence.get(id) ?? [])}
            postingQuote={sentence.postingQuote}
            withoutEvidence="Courtesy only; it says nothing about you."
            label={null}
          >
            {sentence.text}
          </SelectableLine>
        ))}
      </ul>
    </section>
  );
}
