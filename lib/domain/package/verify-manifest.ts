import type { PackageManifest } from "@/lib/domain/package/package.schema";
import type { Sha256 } from "@/lib/domain/package/sha256";

export type PackageDifference = { path: string; kind: "missing" | "changed" | "extra"; message: string };

/** Compares files with what the manifest lists. An empty answer means: these are the very bytes. */
export function verifyManifest(
  manifest: PackageManifest,
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
): PackageDifference[] {
  const listed = new Set(manifest.files.map((file) => file.path));
  const differences = manifest.files.flatMap((file): PackageDifference[] => {
    const bytes = files.get(file.path);
    if (!bytes) return [{ path: file.path, kind: "missing", message: `${file.path} is listed but not there.` }];
    if (bytes.length === file.sizeBytes && sha256(bytes) === file.sha256) return [];
    return [{ path: file.path, kind: "changed", message: `${file.path} is not the file that was sealed.` }];
  });
  const extra = [...files.keys()].filter((path) => !listed.has(path));
  return [
    ...differences,
    ...extra.map((path): PackageDifference => ({ path, kind: "extra", message: `${path} is there but not listed.` })),
  ];
}
