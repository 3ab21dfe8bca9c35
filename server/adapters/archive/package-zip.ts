import { createHash } from "node:crypto";
import type { PackageManifest } from "@/lib/domain/package/package.schema";
import { type UnzippedPackage, unzipPackage as unzip, zipPackage as zip } from "@/lib/domain/package/package-zip";

/** SHA-256 as 64 lower-case hex digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** `zipPackage` of lib/domain/package with Node's SHA-256. */
export function zipPackage(manifest: PackageManifest, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zip(manifest, files, sha256);
}

/** `unzipPackage` of lib/domain/package with Node's SHA-256. */
export function unzipPackage(bytes: Uint8Array): UnzippedPackage {
  return unzip(bytes, sha256);
}
