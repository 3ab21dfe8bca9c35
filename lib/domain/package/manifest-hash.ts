import canonicalize from "canonicalize";
import type { PackageManifest } from "@/lib/domain/package/package.schema";
import type { Sha256 } from "@/lib/domain/package/sha256";
import { AppError } from "@/lib/errors";

/** The manifest as canonical JSON (RFC 8785): the bytes that the package hash is taken over, and that the ZIP carries. */
export function canonicalManifest(manifest: PackageManifest): string {
  const text = canonicalize(manifest);
  if (text === undefined) throw new AppError("invalid_input", "The manifest cannot be written as JSON.");
  return text;
}

/** The package hash: SHA-256 over the canonical manifest, 64 hex digits. An approval is bound to this and nothing else. */
export function manifestHash(manifest: PackageManifest, sha256: Sha256): string {
  return sha256(new TextEncoder().encode(canonicalManifest(manifest)));
}
