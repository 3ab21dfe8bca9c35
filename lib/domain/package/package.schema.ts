import { z } from "zod";

/** The immutable set of files that would be sent. The manifest is canonical JSON (RFC 8785); its SHA-256 is the package hash. */
export const PACKAGE_FILE_ROLES = [
  "resume_pdf",
  "resume_docx",
  "resume_text",
  "cover_letter_pdf",
  "cover_letter_docx",
  "cover_letter_text",
  "answers",
  "job_snapshot",
] as const;

/** Names that the ZIP gives to its own lists. */
export const MANIFEST_NAME = "manifest.json";
export const HASHES_NAME = "HASHES.txt";
const RESERVED = new Set([MANIFEST_NAME, HASHES_NAME].map((name) => name.toLowerCase()));

export const packageFileSchema = z.object({
  path: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
    .refine((path) => !RESERVED.has(path.toLowerCase()), "is a name the package needs for itself"),
  role: z.enum(PACKAGE_FILE_ROLES),
  mediaType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PackageFile = z.infer<typeof packageFileSchema>;

export const packageManifestSchema = z.object({
  version: z.literal(1),
  application: z.object({ company: z.string(), title: z.string(), url: z.string(), candidate: z.string() }),
  /** Sorted by path. */
  files: z
    .array(packageFileSchema)
    .min(1)
    .refine(
      (files) => files.every((file, i) => i === 0 || (files[i - 1]?.path ?? "") < file.path),
      "must be sorted by path, each path once",
    ),
});
export type PackageManifest = z.infer<typeof packageManifestSchema>;
