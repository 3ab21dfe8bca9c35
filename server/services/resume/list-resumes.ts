import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listResumesOf, type ResumeSummary } from "@/server/services/resume/resume.store";

/** The uploads of the profile in view, newest first, unreadable ones included. */
export function listResumes(ctx: ServiceContext): Promise<ResumeSummary[]> {
  return listResumesOf(ctx.db, ownerOf(ctx), profileOf(ctx));
}
