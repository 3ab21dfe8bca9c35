import { type Candidate, prepareCandidate } from "@/lib/domain/match/candidate";
import type { Wishes } from "@/lib/domain/profile/wishes.schema";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listEvidenceFor } from "@/server/services/evidence/list-evidence-for";
import { findPrimaryResume } from "@/server/services/resume/resume.store";

/** The owner as the matcher sees them, with the given wishes; null before there is a resume. */
export async function loadCandidate(ctx: ServiceContext, wishes: Wishes): Promise<Candidate | null> {
  const resume = await findPrimaryResume(ctx.db, ownerOf(ctx), profileOf(ctx));
  if (!resume?.corrected) return null;
  return prepareCandidate({
    resumeText: resume.text,
    resume: resume.corrected,
    evidence: await listEvidenceFor(ctx, resume.corrected),
    wishes,
    now: ctx.clock.now(),
    recognizer: ctx.ports.skills,
    ...ctx.ports.matchTools,
  });
}
