import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { profileOf, type ServiceContext } from "@/server/context";
import { listEvidenceFor } from "@/server/services/evidence/list-evidence-for";
import { findProfileResume, type ProfileResume } from "@/server/services/profile/find-profile-resume";

export type Ledger = ProfileResume & { evidence: Evidence[] };

/** What a profile says and can back: its merged resume and the whole ledger of it; null before the first readable resume. `instead` asks what it would be with another version of one resume. */
export async function loadLedger(
  ctx: ServiceContext,
  profileId: string = profileOf(ctx),
  instead?: { id: string; resume: Resume },
): Promise<Ledger | null> {
  const profile = await findProfileResume(ctx, profileId, instead);
  return profile ? { ...profile, evidence: await listEvidenceFor(ctx, profile.resume, profileId) } : null;
}
