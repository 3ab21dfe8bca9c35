import type { LetterDocument } from "@/server/adapters/documents/letter-document";
import { readableAccent } from "@/server/adapters/documents/readable-accent";
import type { ResumeDocument } from "@/server/adapters/documents/resume-document";
import { fitPages } from "@/server/adapters/documents/typst/fit-pages";
import { defaultAccent, letterSource, resumeSource } from "@/server/adapters/documents/typst/templates";
import type { TypstCompiler } from "@/server/adapters/documents/typst/typst-compiler";
import type { DocumentOptions } from "@/server/ports/document-renderer";

/** Sets a resume, tighter where that saves a page. */
export function renderResumePdf(typst: TypstCompiler, document: ResumeDocument, options: DocumentOptions): Uint8Array {
  return render(typst, resumeSource(options.template), { kind: "resume", document }, options);
}

/** Sets a letter under the head of the same template. */
export function renderLetterPdf(typst: TypstCompiler, letter: LetterDocument, options: DocumentOptions): Uint8Array {
  return render(typst, letterSource(options.template), { kind: "letter", document: letter }, options);
}

function render(
  typst: TypstCompiler,
  source: string,
  content: { kind: "resume" | "letter"; document: unknown },
  options: DocumentOptions,
): Uint8Array {
  const accent = readableAccent(options.accent, defaultAccent(options.template));
  const data = { ...content, accent, paper: options.paper, language: options.language };
  return typst.pdf(fitPages(options.density ?? "normal", (size) => typst.compile(source, { ...data, ...size })));
}
