import { type PackageFile, type PackageManifest, packageManifestSchema } from "@/lib/domain/package/package.schema";
import type { Sha256 } from "@/lib/domain/package/sha256";
import { AppError } from "@/lib/errors";

/** One file of a package with its bytes. */
export type PackageContent = Pick<PackageFile, "path" | "role" | "mediaType"> & { bytes: Uint8Array };

/**
 * Lists exactly what would be sent, sorted by path. Throws AppError `invalid_input` for a repeated or unsafe path
 * and for an empty package.
 */
export function buildManifest(
  files: readonly PackageContent[],
  application: PackageManifest["application"],
  sha256: Sha256,
): PackageManifest {
  const listed = files
    .map(({ path, role, mediaType, bytes }) => ({
      path,
      role,
      mediaType,
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const repeated = listed.find((file, index) => file.path === listed[index + 1]?.path);
  if (repeated) throw new AppError("invalid_input", `Two files of the package have the name "${repeated.path}".`);
  const manifest = packageManifestSchema.safeParse({ version: 1, application, files: listed });
  if (manifest.success) return manifest.data;
  const issue = manifest.error.issues[0];
  throw new AppError("invalid_input", `The package cannot be listed: ${issue?.path.join(".")}: ${issue?.message}.`);
}
