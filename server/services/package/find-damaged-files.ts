import { type PackageDifference, verifyManifest } from "@/lib/domain/package/verify-manifest";
import { isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getPackageOf } from "@/server/services/package/package.store";
import { sha256 } from "@/server/services/package/sha256";

/** What of a sealed package is not in the file store as it was sealed; nothing when every byte is. */
export async function findDamagedFiles(ctx: ServiceContext, packageId: string): Promise<PackageDifference[]> {
  const { manifest } = await getPackageOf(ctx.db, ownerOf(ctx), packageId);
  const stored = new Map<string, Uint8Array>();
  for (const { path, sha256: hash } of manifest.files) {
    try {
      stored.set(path, await ctx.ports.files.get(`packages/${hash}`));
    } catch (error) {
      if (!isAppError(error) || error.code !== "not_found") throw error;
    }
  }
  return verifyManifest(manifest, stored, sha256);
}
