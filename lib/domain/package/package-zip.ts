import { strFromU8, strToU8 } from "fflate";
import { fixedZip } from "@/lib/archive/fixed-zip";
import { readZip } from "@/lib/archive/read-zip";
import { canonicalManifest } from "@/lib/domain/package/manifest-hash";
import {
  HASHES_NAME,
  MANIFEST_NAME,
  type PackageManifest,
  packageManifestSchema,
} from "@/lib/domain/package/package.schema";
import type { Sha256 } from "@/lib/domain/package/sha256";
import { type PackageDifference, verifyManifest } from "@/lib/domain/package/verify-manifest";
import { AppError } from "@/lib/errors";

/** Far above any real package, far below what would hurt. */
const LIMITS = { maxEntries: 64, maxEntryBytes: 32 * 1024 * 1024, maxTotalBytes: 96 * 1024 * 1024 };

/**
 * The sealed package as one ZIP with the same bytes every time. `manifest.json` is canonical, so its own SHA-256 is
 * the package hash; `HASHES.txt` is what `sha256sum -c HASHES.txt` reads. Throws `conflict` when the bytes are not the listed ones.
 */
export function zipPackage(
  manifest: PackageManifest,
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
): Uint8Array {
  const difference = verifyManifest(manifest, files, sha256)[0];
  if (difference) throw new AppError("conflict", `The package is not what its manifest says: ${difference.message}`);
  const manifestBytes = strToU8(canonicalManifest(manifest));
  const contents = manifest.files.map((file): [string, Uint8Array] => [
    file.path,
    files.get(file.path) ?? new Uint8Array(),
  ]);
  return fixedZip([
    [MANIFEST_NAME, manifestBytes],
    [HASHES_NAME, strToU8(hashList(manifest, sha256(manifestBytes)))],
    ...contents,
  ]);
}

export type UnzippedPackage = {
  manifest: PackageManifest;
  /** SHA-256 of `manifest.json` as it stands in the ZIP. */
  hash: string;
  /** The files beside manifest and hash list. */
  files: Map<string, Uint8Array>;
  /** Everything that is not as sealed; empty for an untouched package. */
  differences: PackageDifference[];
};

/** Opens a package ZIP from anywhere. Throws AppError `invalid_input` or `limit_exceeded` when it is no package at all. */
export function unzipPackage(bytes: Uint8Array, sha256: Sha256): UnzippedPackage {
  const files = readZip(bytes, LIMITS);
  const manifestBytes = files.get(MANIFEST_NAME);
  if (!manifestBytes) throw new AppError("invalid_input", "This ZIP is not a package: it has no manifest.json.");
  const manifest = parseManifest(strFromU8(manifestBytes));
  const hash = sha256(manifestBytes);
  const hashes = files.get(HASHES_NAME);
  files.delete(MANIFEST_NAME);
  files.delete(HASHES_NAME);
  const differences = verifyManifest(manifest, files, sha256);
  if (strFromU8(manifestBytes) !== canonicalManifest(manifest)) {
    differences.unshift({
      path: MANIFEST_NAME,
      kind: "changed",
      message: "manifest.json is not written as a sealed manifest is.",
    });
  }
  if (!hashes) differences.push({ path: HASHES_NAME, kind: "missing", message: "HASHES.txt is not there." });
  else if (strFromU8(hashes) !== hashList(manifest, hash)) {
    differences.push({ path: HASHES_NAME, kind: "changed", message: "HASHES.txt does not agree with the manifest." });
  }
  return { manifest, hash, files, differences };
}

function hashList(manifest: PackageManifest, hash: string): string {
  return [[hash, MANIFEST_NAME], ...manifest.files.map((f) => [f.sha256, f.path])]
    .map((line) => `${line.join("  ")}\n`)
    .join("");
}

function parseManifest(text: string): PackageManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_input", "The manifest of this package is not JSON.", { cause });
  }
  const parsed = packageManifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError(
    "invalid_input",
    `The manifest of this package is damaged: ${issue?.path.join(".")}: ${issue?.message}.`,
  );
}
