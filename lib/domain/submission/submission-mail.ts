import type { PackageFile, PackageManifest } from "@/lib/domain/package/package.schema";

/** What an employer gets by e-mail: the typeset documents. The job's snapshot and the plain texts stay with the owner. */
const ATTACHED: ReadonlySet<PackageFile["role"]> = new Set(["resume_pdf", "cover_letter_pdf"]);

/** Files of a package that go to an employer as attachments. */
export function attachedFiles(manifest: PackageManifest): PackageFile[] {
  return manifest.files.filter((file) => ATTACHED.has(file.role));
}

/** The subject line: what the letter is about and who writes. Line breaks from a posting cannot become headers. */
export function submissionSubject({ application }: PackageManifest): string {
  const subject = application.candidate ? `${application.title} – ${application.candidate}` : application.title;
  return subject.replace(/\s+/g, " ").trim().slice(0, 200);
}

/** The Message-ID of a package: the same bytes have the same one, so a mail server or a person can see a repetition. */
export function submissionMessageId(packageHash: string): string {
  return `<${packageHash}@application.dossier.invalid>`;
}
