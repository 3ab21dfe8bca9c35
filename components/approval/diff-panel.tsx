import { ArrowDownUp, CirclePlus, Minus, PenLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ReviewEvidence } from "@/components/approval/review.types";
import { countKinds, type ReviewLine } from "@/components/approval/review-lines";
import { SelectableLine } from "@/components/approval/selectable-line";
import { WordDiff } from "@/components/approval/word-diff";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";

const look: Record<Exclude<ReviewLine["kind"], "same">, { word: string; tone: Tone; icon: ReactNode }> = {
  moved: { word: "Moved", tone: "neutral", icon: <ArrowDownUp aria-hidden /> },
  reworded: { word: "Reworded", tone: "warn", icon: <PenLine aria-hidden /> },
  added: { word: "New wording", tone: "good", icon: <CirclePlus aria-hidden /> },
  removed: { word: "Left out", tone: "neutral", icon: <Minus aria-hidden /> },
};

export type DiffPanelProps = {
  lines: readonly ReviewLine[];
  changes: readonly string[];
  evidence: ReadonlyMap<string, ReviewEvidence>;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
};

function changeWords(lines: readonly ReviewLine[]): string {
  const counts = countKinds(lines);
  const words = [
    counts.reworded > 0 ? `${counts.reworded} reworded` : "",
    counts.added > 0 ? `${counts.added} new` : "",
    counts.moved > 0 ? `${counts.moved} moved` : "",
    counts.removed > 0 ? `${counts.removed} left out` : "",
  ].filter(Boolean);
  return words.length > 0
    ? `${words.join(", ")}, ${counts.same} as they were.`
    : "Every line is as it stands in your resume.";
}

function Line({ line }: { line: ReviewLine }) {
  if (line.words) return <WordDiff words={line.words} />;
  return line.kind === "removed" ? <del className="text-muted">{line.text}</del> : line.text;
}

/** The resume that would be sent against the one it was made from, section by section. */
export function DiffPanel({ lines, changes, evidence, selectedId, onSelect }: DiffPanelProps) {
  const [isAllAsked, setAll] = useState(false);
  const sameCount = lines.filter((line) => line.kind === "same").length;
  const isAll = isAllAsked || sameCount === lines.length;
  const shown = isAll ? lines : lines.filter((line) => line.kind !== "same");
  const sections = [...new Set(shown.map((line) => line.section))];
  return (
    <section aria-labelledby="diff">
      <header className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
        <div>
          <h2 id="diff" className="font-semibold text-base">
            Against your resume
          </h2>
          <p className="text-muted text-sm">{changeWords(lines)}</p>
        </div>
        {sameCount > 0 && sameCount < lines.length ? (
          <Button size="sm" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
            All lines
          </Button>
        ) : null}
      </header>
      {changes.length > 0 ? (
        <ul className="list-disc space-y-1 pr-4 pb-3 pl-9 text-muted text-sm marker:text-faint">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : null}
      {sections.map((section) => (
        <section key={section} aria-label={section} className="border-t">
          <h3 className="bg-sunken px-4 py-1.5 font-medium text-muted text-xs">{section}</h3>
          <ul className="divide-y">
            {shown
              .filter((line) => line.section === section)
              .map((line) => (
                <SelectableLine
                  key={line.id}
                  isSelected={line.id === selectedId}
                  onToggle={() => onSelect(line.id === selectedId ? null : line.id)}
                  text={line.text}
                  evidence={line.evidenceIds.flatMap((id) => evidence.get(id) ?? [])}
                  withoutEvidence={
                    line.kind === "removed"
                      ? "It stays in your resume; it is only not in this application."
                      : "Copied from your resume as it stands there."
                  }
                  label={
                    line.kind === "same" ? null : (
                      <Badge tone={look[line.kind].tone} icon={look[line.kind].icon}>
                        {look[line.kind].word}
                      </Badge>
                    )
                  }
                >
                  <Line line={line} />
                </SelectableLine>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
