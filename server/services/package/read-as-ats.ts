import { type AtsView, atsView } from "@/lib/domain/package/ats-view";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getDraft } from "@/server/services/application/draft.store";
import { getPackageOf } from "@/server/services/package/package.store";

/** What an applicant tracking system makes of a sealed resume: the file itself read back, set against what was written. */
export async function readAsAts(
  ctx: ServiceContext,
  input: { packageId: string; format: "pdf" | "docx" },
): Promise<Pick<AtsView, "text" | "lost" | "keptFields" | "allFields">> {
  const sealed = await getPackageOf(ctx.db, ownerOf(ctx), input.packageId);
  const draft = await getDraft(ctx.db, sealed.draftId);
  const file = sealed.manifest.files.find(({ role }) => role === `resume_${input.format}`);
  if (!file || !draft.tailoredResume) throw new AppError("not_found", "This package holds no such resume.");
  const bytes = await ctx.ports.files.get(`packages/${file.sha256}`);
  const { text, lost, keptFields, allFields } = atsView(
    draft.tailoredResume.resume,
    await ctx.ports.resumeReader.read(bytes, file.path),
  );
  return { text, lost, keptFields, allFields };
}
