import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getPackageOf } from "@/server/services/package/package.store";

/** One file of a package as it would be sent. */
export async function getPackageFile(
  ctx: ServiceContext,
  input: { packageId: string; path: string },
): Promise<{ bytes: Uint8Array; mediaType: string; sha256: string }> {
  const sealed = await getPackageOf(ctx.db, ownerOf(ctx), input.packageId);
  const file = sealed.manifest.files.find((entry) => entry.path === input.path);
  if (!file) throw new AppError("not_found", "This package holds no such file.");
  return {
    bytes: await ctx.ports.files.get(`packages/${file.sha256}`),
    mediaType: file.mediaType,
    sha256: file.sha256,
  };
}
