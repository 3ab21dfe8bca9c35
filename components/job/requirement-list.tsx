import { Check, CircleDashed, CircleHelp, CircleSlash2 } from "lucide-react";
import type { ReactNode } from "react";
import { groupRequirements, verdictParts, verdictWords } from "@/components/job/requirement-groups";
import { Meter } from "@/components/ui/meter";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

const look: Record<JudgedRequirement["verdict"], { word: string; icon: ReactNode }> = {
  met: { word: "Met", icon: <Check className="text-good" /> },
  partly: { word: "Partly", icon: <CircleSlash2 className="text-warn" /> },
  not_met: { word: "Not found", icon: <CircleDashed className="text-faint" /> },
  unknown: { word: "Not known", icon: <CircleHelp className="text-faint" /> },
};

export type RequirementListProps = {
  requirements: readonly JudgedRequirement[];
  /** Evidence id -> the owner's own words. */
  evidence: ReadonlyMap<string, string>;
};

/** Terms of the work: nobody has to bring them. */
const TERMS = new Set<JudgedRequirement["kind"]>(["salary", "remote", "place"]);
const JUST_MISSING = /^(?:Asks for .+; )?not found in your resume\.$/;

/** The note without what stands beside it anyway: the label before it, the quotation below it, the verdict. */
function noteBeside(requirement: JudgedRequirement, quotes: readonly string[]): string {
  const prefix = `${requirement.label}: `;
  const note = requirement.note.startsWith(prefix) ? requirement.note.slice(prefix.length) : requirement.note;
  if (requirement.verdict === "not_met" && JUST_MISSING.test(note)) return "";
  if (quotes.some((quote) => note.replace(/["“”]/g, "").trim() === quote.trim())) return "";
  return note.charAt(0).toUpperCase() + note.slice(1);
}

function Requirement({
  requirement,
  evidence,
}: {
  requirement: JudgedRequirement;
  evidence: ReadonlyMap<string, string>;
}) {
  const { word, icon } = look[requirement.verdict];
  const quotes = requirement.evidenceIds.flatMap((id) => evidence.get(id) ?? []).slice(0, 2);
  const note = noteBeside(requirement, quotes);
  return (
    <li className="flex gap-3 py-2.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
      <span aria-hidden className="mt-0.5 [&_svg]:size-4">
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{requirement.label}</span>
          <span className="text-muted text-xs">
            {word}
            {requirement.must || TERMS.has(requirement.kind) ? "" : ", nice to have"}
          </span>
        </p>
        {note ? <p className="text-muted text-sm">{note}</p> : null}
        {quotes.map((quote) => (
          <blockquote key={quote} className="mt-1.5 border-line border-l-2 pl-3 font-serif text-ink text-sm leading-5">
            “{quote}”
          </blockquote>
        ))}
      </div>
    </li>
  );
}

/** What the posting asks for, group by group, each with the line of the resume that meets it. */
export function RequirementList({ requirements, evidence }: RequirementListProps) {
  return (
    <div className="divide-y">
      {groupRequirements(requirements).map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`} className="px-4 py-3">
          <div className="flex items-center justify-between gap-4">
            <h3 id={`group-${group.id}`} className="font-semibold text-sm">
              {group.title}
            </h3>
            <span className="flex w-40 items-center gap-2">
              <Meter parts={verdictParts(group.counts)} label={verdictWords(group.counts)} />
              <span aria-hidden className="whitespace-nowrap text-muted text-xs tabular-nums">
                {group.counts.met} of {group.requirements.length}
              </span>
            </span>
          </div>
          <ul>
            {group.requirements.map((requirement) => (
              <Requirement
                key={`${requirement.kind}:${requirement.label}:${requirement.start ?? ""}`}
                requirement={requirement}
                evidence={evidence}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
