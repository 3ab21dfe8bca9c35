import { CircleCheck } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";

/** What the check of every claim found. */
export function ClaimsPanel({ claims }: { claims: readonly UnsupportedClaim[] | null }) {
  if (claims === null) return <p className="px-4 py-3 text-muted text-sm">The claims have not been checked yet.</p>;
  if (claims.length === 0) {
    return (
      <p className="flex items-start gap-2 px-4 py-3 text-sm">
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
        Every claim was found in your resume.
      </p>
    );
  }
  return (
    <div className="px-4 py-3">
      <Notice
        tone="warn"
        title={
          claims.length === 1
            ? "One claim was not found in your resume"
            : `${claims.length} claims were not found in your resume`
        }
      >
        <ul className="mt-2 space-y-3">
          {claims.map((claim) => (
            <li key={`${claim.where ?? ""}:${claim.start}:${claim.claim}`}>
              <p className="font-serif text-ink">“{claim.claim}”</p>
              <p>{claim.reason}</p>
              {claim.nearestEvidence ? <p>Nearest in your resume: “{claim.nearestEvidence.text}”</p> : null}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
