import { coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { PackageFile } from "@/lib/domain/package/package.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { DocumentOptions } from "@/server/ports/document-renderer";
import { getApplicationOf } from "@/server/services/application/application.store";
import { getDraft } from "@/server/services/application/draft.store";
import { fileNameOf } from "@/server/services/package/file-name";
import { jobSnapshot } from "@/server/services/package/job-snapshot";
import { sha256 } from "@/server/services/package/sha256";

const LETTER_COUNTRIES = new Set(["US", "CA", "MX", "PH"]);
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** US Letter where the employer's country uses it, A4 elsewhere. */
export function paperFor(posting: Posting): DocumentOptions["paper"] {
  const countries = posting.places.flatMap((place) => (place.countryCode ? [place.countryCode] : []));
  return countries.length > 0 && countries.every((code) => LETTER_COUNTRIES.has(code)) ? "us-letter" : "a4";
}

/**
 * Renders every file of a draft and stores them by content. The same draft gives the same bytes, so running the step again
 * changes nothing.
 * @returns the entries of the manifest to be sealed, sorted by path.
 * @throws AppError `unsupported_claim` while the draft says more than its evidence.
 */
export async function renderDocuments(ctx: ServiceContext, input: { applicationId: string; draftId: string }): Promise<PackageFile[]> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), input.applicationId);
  const draft = await getDraft(ctx.db, input.draftId);
  if (draft.applicationId !== application.id) throw new AppError("not_found", "This draft belongs to another application.");
  if (!draft.tailoredResume || !draft.coverLetter || draft.claims === null) {
    throw new AppError("conflict", "This draft is not complete yet.");
  }
  if (draft.claims.length > 0) throw new AppError("unsupported_claim", "This draft says more than your evidence. Mend the marked words first.");
  const { resume } = draft.tailoredResume;
  const letter = draft.coverLetter;
  const { documents, files } = ctx.ports;
  const options: DocumentOptions = { template: "classic", paper: paperFor(application.posting), language: letter.language };
  const name = fileNameOf(resume.basics?.name);
  const text = (content: string) => new TextEncoder().encode(content);
  const contents: (Pick<PackageFile, "path" | "role" | "mediaType"> & { bytes: Uint8Array })[] = [
    { path: `${name}-resume.pdf`, role: "resume_pdf", mediaType: "application/pdf", bytes: await documents.resumePdf(resume, options) },
    { path: `${name}-resume.docx`, role: "resume_docx", mediaType: DOCX, bytes: await documents.resumeDocx(resume, options) },
    { path: `${name}-resume.txt`, role: "resume_text", mediaType: "text/plain; charset=utf-8", bytes: text(documents.resumeText(resume, options)) },
    { path: `${name}-cover-letter.pdf`, role: "cover_letter_pdf", mediaType: "application/pdf", bytes: await documents.coverLetterPdf(letter, resume, options) },
    { path: `${name}-cover-letter.docx`, role: "cover_letter_docx", mediaType: DOCX, bytes: await documents.coverLetterDocx(letter, resume, options) },
    { path: `${name}-cover-letter.txt`, role: "cover_letter_text", mediaType: "text/plain; charset=utf-8", bytes: text(coverLetterText(letter)) },
    { path: "answers.json", role: "answers", mediaType: "application/json", bytes: text(JSON.stringify({ answers: [] }, null, 2)) },
    { path: "job.json", role: "job_snapshot", mediaType: "application/json", bytes: text(jobSnapshot(application.posting)) },
  ];
  const entries: PackageFile[] = [];
  for (const { bytes, ...file } of contents) {
    await files.put("packages", bytes, file.mediaType);
    entries.push({ ...file, sizeBytes: bytes.byteLength, sha256: sha256(bytes) });
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}
