import type { PackageFile } from "@/lib/domain/package/package.schema";

const LABELS: Record<PackageFile["role"], string> = {
  resume_pdf: "Resume, PDF",
  resume_docx: "Resume, Word",
  resume_text: "Resume, plain text",
  cover_letter_pdf: "Letter, PDF",
  cover_letter_docx: "Letter, Word",
  cover_letter_text: "Letter, plain text",
  answers: "Answers",
  job_snapshot: "The posting as it was",
};

const ORDER = Object.keys(LABELS);

export function packageFileUrl(packageId: string, path: string): string {
  return `/api/files/packages/${packageId}/${encodeURIComponent(path)}`;
}

export function packageZipUrl(packageId: string): string {
  return `/api/files/packages/${packageId}.zip`;
}

/** Letter and resume in one file, for forms that take only one. */
export function packagePdfUrl(packageId: string): string {
  return `/api/files/packages/${packageId}.pdf`;
}

/** Files of a package with names for people, the resume first. */
export function packageFileLinks(packageId: string, files: readonly PackageFile[]) {
  return [...files]
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
    .map((file) => ({ ...file, label: LABELS[file.role], url: packageFileUrl(packageId, file.path) }));
}
