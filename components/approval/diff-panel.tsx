import { ArrowDownUp, CirclePlus, Minus, PenLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import { countChanges, type DiffLine, type LineChange } from "@/components/approval/diff-resume";
import type { ReviewEvidence } from "@/components/approval/review.types";
import { SelectableLine } from "@/components/approval/selectable-line";
import { WordDiff } from "@/components/approval/word-diff";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";

const look: Record<Exclude<LineChange, "same">, { word: string; tone: Tone; icon: ReactNode }> = {
  moved: { word: "Moved", tone: "neutral", icon: <ArrowDownUp aria-hidden /> },
  changed: { word: "Reworded", tone: "warn", icon: <PenLine aria-hidden /> },
  added: { word: "New wording", tone: "good", icon: <CirclePlus aria-hidden /> },
  removed: { word: "Left out", tone: "neutral", icon: <Minus aria-hidden /> },
};

export type DiffPanelProps = {
  lines: readonly DiffLine[];
  evidence: ReadonlyMap<string, ReviewEvidence>;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
};

function changeWords(lines: readonly DiffLine[]): string {
  const counts = countChanges(lines);
  const words = [
    counts.changed > 0 ? `${counts.changed} reworded` : "",
    counts.added > 0 ? `${counts.added} new` : "",
    counts.moved > 0 ? `${counts.moved} moved` : "",
    counts.removed > 0 ? `${counts.removed} left out` : "",
  ].filter(Boolean);
  return words.length > 0
    ? `${words.join(", ")}, ${counts.same} as they were`
    : "Every line is as it stands in your resume";
}

/** The resume that would be sent against the one it was made from, section by section. */
export function DiffPanel({ lines, evidence, selectedId, onSelect }: DiffPanelProps) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? lines : lines.filter((line) => line.change !== "same");
  const sections = [...new Set(shown.map((line) => line.section))];
  const sameCount = lines.filter((line) => line.change === "same").length;
  return (
    <section aria-labelledby="diff">
      <header className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
        <div>
          <h2 id="diff" className="font-semibold text-base">
            Against your resume
          </h2>
          <p className="text-muted text-sm">{changeWords(lines)}</p>
        </div>
        {sameCount > 0 ? (
          <Button size="sm" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? "Only changes" : "All lines"}
          </Button>
        ) : null}
      </header>
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
                  evidence={line.evidenceIds.flatMap((id) => evidence.get(id) ?? [])}
                  withoutEvidence={
                    line.change === "removed"
                      ? "It stays in your resume; it is only not in this application."
                      : "No line of your resume is named for it."
                  }
                  label={
                    <span className="flex max-w-full flex-wrap items-center gap-2 text-muted text-xs">
                      {line.change === "same" ? null : (
                        <Badge tone={look[line.change].tone} icon={look[line.change].icon}>
                          {look[line.change].word}
                        </Badge>
                      )}
                      {line.entry && line.entry !== line.after ? <span className="truncate">{line.entry}</span> : null}
                    </span>
                  }
                >
                  {line.change === "changed" && line.before !== null && line.after !== null ? (
                    <WordDiff before={line.before} after={line.after} />
                  ) : line.change === "removed" ? (
                    <del className="text-muted">{line.before}</del>
                  ) : (
                    line.after
                  )}
                </SelectableLine>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
