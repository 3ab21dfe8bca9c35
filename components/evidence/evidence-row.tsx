import { FileText, PenLine, Undo2 } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

const dayOf = (iso: string): string =>
  new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

function spanWords(start: string | undefined, end: string | undefined): string {
  if (start && end) return `${start} to ${end}`;
  return start ? `from ${start}` : (end ?? "");
}

/** One fact in the owner's words: what it asserts, and where it stands. */
export function EvidenceRow({
  fact,
  filenames,
  onRetract,
}: {
  fact: Evidence;
  filenames: ReadonlyMap<string, string>;
  onRetract: (id: string) => void;
}) {
  const { quantities, skills, outcomes, startDate, endDate } = fact.asserts;
  const span =
    fact.kind === "role" || fact.kind === "degree" ? [startDate, endDate === "present" ? "today" : endDate] : [];
  const assertions = [
    ...(span.some(Boolean) ? [spanWords(span[0], span[1])] : []),
    ...quantities.map((quantity) => quantity.text),
    ...(fact.kind === "skill" ? [] : skills),
  ];
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="break-words font-serif text-ink">{fact.text}</p>
        {assertions.length > 0 || outcomes?.length ? (
          <ul aria-label="What it asserts" className="mt-1.5 flex flex-wrap gap-1.5">
            {outcomes?.length ? (
              <li>
                <Badge tone="good">{outcomes.length === 1 ? "Outcome" : `${outcomes.length} outcomes`}</Badge>
              </li>
            ) : null}
            {[...new Set(assertions)].map((assertion) => (
              <li key={assertion}>
                <Badge>{assertion}</Badge>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-muted text-xs">
          {fact.source === "owner" ? (
            <span className="flex items-center gap-1">
              <PenLine aria-hidden className="size-3.5" />
              Stated by you{fact.statedAt ? ` on ${dayOf(fact.statedAt)}` : ""}, in no resume
            </span>
          ) : null}
          {(fact.places ?? []).map((place) => {
            const filename = place.resumeId ? filenames.get(place.resumeId) : undefined;
            if (!place.resumeId || !filename) return null;
            return (
              <Link
                key={`${place.resumeId}${place.page ?? ""}`}
                href={`/resumes/${place.resumeId}?at=${encodeURIComponent(fact.text.slice(0, 80))}`}
                className="inline-flex min-h-6 items-center gap-1 underline underline-offset-4 hover:text-ink"
              >
                <FileText aria-hidden className="size-3.5" />
                {filename}
                {place.page ? `, page ${place.page}` : ""}
              </Link>
            );
          })}
        </p>
      </div>
      {fact.source === "owner" ? (
        <IconButton label={`Take back: ${fact.text}`} onClick={() => onRetract(fact.id)}>
          <Undo2 aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}
