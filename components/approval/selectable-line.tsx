import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { EvidenceQuote } from "@/components/approval/evidence-quote";
import type { ReviewEvidence } from "@/components/approval/review.types";
import { cn } from "@/components/ui/cn";

export type SelectableLineProps = {
  label: ReactNode;
  children: ReactNode;
  isSelected: boolean;
  onToggle: () => void;
  /** The words of the line, to tell a quotation from a copy. */
  text: string;
  evidence: readonly ReviewEvidence[];
  /** Words of the posting the line answers. */
  postingQuote?: string | null;
  /** What to say where there is no evidence. */
  withoutEvidence: string;
};

/** A line of the document. Choosing it lights its place on the left and shows what it stands on. */
export function SelectableLine({
  label,
  children,
  text,
  isSelected,
  onToggle,
  evidence,
  postingQuote,
  withoutEvidence,
}: SelectableLineProps) {
  const copied = evidence.filter((item) => item.text.trim() === text.trim());
  const quoted = evidence.filter((item) => item.text.trim() !== text.trim());
  return (
    <li className={cn("relative", isSelected && "bg-accent-soft")}>
      {isSelected ? <span aria-hidden className="absolute inset-y-0 left-0 w-[3px] bg-accent" /> : null}
      <button
        type="button"
        aria-expanded={isSelected}
        onClick={onToggle}
        className={cn(
          "flex w-full flex-col items-start gap-1 px-4 py-2.5 text-left text-sm -outline-offset-2",
          !isSelected && "hover:bg-hover",
        )}
      >
        {label}
        <span className="font-serif text-ink leading-5">{children}</span>
      </button>
      {isSelected ? (
        <div className="flex flex-col gap-3 px-4 pt-1 pb-4">
          {quoted.length > 0 ? <p className="font-medium text-muted text-xs">Stands on</p> : null}
          {copied.map((item) => (
            <p key={item.id} className="flex items-start gap-2 text-muted text-sm">
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
              Word for word: {item.place}
            </p>
          ))}
          {quoted.map((item) => (
            <EvidenceQuote key={item.id} evidence={item} />
          ))}
          {postingQuote ? (
            <figure className="border-line-strong border-l-2 pl-3">
              <blockquote className="font-serif text-ink text-sm leading-5">“{postingQuote}”</blockquote>
              <figcaption className="mt-1 text-muted text-xs">The posting</figcaption>
            </figure>
          ) : null}
          {evidence.length === 0 && !postingQuote ? <p className="text-muted text-sm">{withoutEvidence}</p> : null}
        </div>
      ) : null}
    </li>
  );
}
