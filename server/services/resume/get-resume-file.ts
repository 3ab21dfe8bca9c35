import { ownerOf, type ServiceContext } from "@/server/context";
import { getResumeOf } from "@/server/services/resume/resume.store";

/** The bytes of an upload as they came. */
export async function getResumeFile(
  ctx: ServiceContext,
  id: string,
): Promise<{ bytes: Uint8Array; mediaType: string; filename: string }> {
  const resume = await getResumeOf(ctx.db, ownerOf(ctx), id);
  return { bytes: await ctx.ports.files.get(resume.fileKey), mediaType: resume.mediaType, filename: resume.filename };
}
