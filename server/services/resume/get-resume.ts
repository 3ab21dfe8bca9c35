import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listEvidenceFor } from "@/server/services/evidence/list-evidence-for";
import { getResumeOf, type ResumeDetail } from "@/server/services/resume/resume.store";

/** One resume with what was read, what the owner made of it, and the evidence it gives. */
export async function getResume(ctx: ServiceContext, id: string): Promise<ResumeDetail & { evidence: Evidence[] }> {
  const resume = await getResumeOf(ctx.db, ownerOf(ctx), id);
  const evidence = resume.corrected ? await listEvidenceFor(ctx, resume.corrected, resume.profileId) : [];
  return { ...resume, evidence };
}
