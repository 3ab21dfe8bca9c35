import { manifestHash } from "@/lib/domain/package/manifest-hash";
import { type PackageFile, packageManifestSchema } from "@/lib/domain/package/package.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { getApplicationOf } from "@/server/services/application/application.store";
import { getDraft } from "@/server/services/application/draft.store";
import { insertPackage } from "@/server/services/package/package.store";
import { renderDocuments } from "@/server/services/package/render-documents";
import { sha256 } from "@/server/services/package/sha256";

/** Seals rendered files under one hash. Sealing the same files again gives the same package. */
export async function sealPackage(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; files: PackageFile[] },
): Promise<{ packageId: string; packageHash: string }> {
  const accountId = ownerOf(ctx);
  const { posting } = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const draft = await getDraft(ctx.db, input.draftId);
  const manifest = packageManifestSchema.parse({
    version: 1,
    application: {
      company: posting.company,
      title: posting.title,
      url: posting.url,
      candidate: draft.tailoredResume?.resume.basics?.name ?? "",
    },
    files: input.files,
  });
  const hash = manifestHash(manifest, sha256);
  const packageId = await ctx.db.$transaction(async (tx) => {
    const { id, isNew } = await insertPackage(tx, {
      applicationId: input.applicationId,
      draftId: draft.id,
      hash,
      manifest,
    });
    if (!isNew) return id;
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: input.applicationId },
      {
        kind: "package.sealed",
        message: `${manifest.files.length} files were sealed under the hash ${hash.slice(0, 12)}.`,
        at: ctx.clock.now(),
      },
    );
    return id;
  });
  // Somebody's deletion may have removed a file with the same bytes between rendering and sealing.
  for (const file of manifest.files)
    if (!(await ctx.ports.files.has(`packages/${file.sha256}`))) {
      await renderDocuments(ctx, input);
      break;
    }
  return { packageId, packageHash: hash };
}
