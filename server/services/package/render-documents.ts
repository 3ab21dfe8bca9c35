import type { PackageFile } from "@/lib/domain/package/package.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { getDraft, settleDraftStyle } from "@/server/services/application/draft.store";
import { getDocumentStyle } from "@/server/services/package/get-document-style";
import { renderPackageFiles } from "@/server/services/package/package-files";
import { sha256 } from "@/server/services/package/sha256";

/**
 * Renders every file of a draft and stores them by content. The same draft gives the same bytes, so running the step again
 * changes nothing.
 * @returns the entries of the manifest to be sealed, sorted by path.
 * @throws AppError `unsupported_claim` while the draft says more than its evidence.
 */
export async function renderDocuments(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string },
): Promise<PackageFile[]> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), input.applicationId);
  const draft = await getDraft(ctx.db, input.draftId);
  if (draft.applicationId !== application.id)
    throw new AppError("not_found", "This draft belongs to another application.");
  if (!draft.tailoredResume || !draft.coverLetter || draft.claims === null) {
    throw new AppError("conflict", "This draft is not complete yet.");
  }
  if (draft.claims.length > 0)
    throw new AppError("unsupported_claim", "This draft says more than your evidence. Mend the marked words first.");
  const style = draft.style ?? (await settleDraftStyle(ctx.db, draft.id, await getDocumentStyle(ctx)));
  const contents = await renderPackageFiles(ctx.ports.documents, {
    resume: draft.tailoredResume.resume,
    letter: draft.coverLetter,
    posting: application.posting,
    style,
    answers: draft.answers ?? [],
  });
  const entries: PackageFile[] = [];
  for (const { bytes, ...file } of contents) {
    await ctx.ports.files.put("packages", bytes, file.mediaType);
    entries.push({ ...file, sizeBytes: bytes.byteLength, sha256: sha256(bytes) });
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}
