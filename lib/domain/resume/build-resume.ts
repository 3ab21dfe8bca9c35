import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export function buildResume(document: SourceDocument): { resume: Resume; text: string } {
  const text = document.pages.flatMap((page) => page.runs.map((run) => run.text)).join("\n");
  return { resume: { meta: { dossier: { fields: {}, openEnded: [], warnings: document.warnings } } }, text };
}
