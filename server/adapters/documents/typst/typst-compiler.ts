import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { SetPages } from "@/server/adapters/documents/typst/fit-pages";
import { readFonts } from "@/server/adapters/documents/typst/fonts";

/** Compiles one of our own templates with foreign data, which arrives as JSON and is never part of the markup. */
export type TypstCompiler = {
  compile(source: string, data: unknown): SetPages<NodeTypstDocument>;
  pdf(document: NodeTypstDocument): Uint8Array;
};

/** Results older than this many renders leave the compiler's memory. */
const CACHE_AGE = 12;

/** Loads the native compiler and the fonts once; about 100 ms. */
export async function createTypstCompiler(): Promise<TypstCompiler> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
  return {
    compile(source, data) {
      const document = compile(compiler, source, data);
      return { document, pages: document.numOfPages, length: lengthOf(compiler, document) };
    },
    pdf(document) {
      const bytes = accessiblePdf(compiler, document);
      compiler.evictCache(CACHE_AGE);
      return new Uint8Array(bytes);
    },
  };
}

const endMarks = z.array(z.object({ page: z.number(), height: z.number() }));
/** What of a page's height lies above and within its text block, nearly alike in all templates. */
const TOP = 0.06;
const TEXT_BLOCK = 0.88;

/** Length in pages by the marks that templates set where their text (each of its columns) ends. */
function lengthOf(compiler: NodeCompiler, document: NodeTypstDocument): number {
  const marks = endMarks.parse(compiler.query(document, { selector: "<end>", field: "value" }));
  const heights = marks.filter((mark) => mark.page === document.numOfPages).map((mark) => mark.height);
  return document.numOfPages - 1 + Math.max(0, (Math.max(TOP, ...heights) - TOP) / TEXT_BLOCK);
}

/**
 * PDF/UA-1 where the content allows it. A resume without a name, or with letters no shipped font has, cannot carry
 * the claim: it is written as a tagged PDF that does not make it.
 */
function accessiblePdf(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch (error) {
    if (!String(error).includes("PDF/UA-1 error")) throw error;
    return compiler.pdf(document, { pdfTags: true });
  }
}

function compile(compiler: NodeCompiler, source: string, data: unknown): NodeTypstDocument {
  const outcome = compiler.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) } });
  const document = outcome.result;
  if (document) return document;
  const failure = outcome.takeError();
  const reasons = failure
    ? compiler.fetchDiagnostics(failure).map((d: { message?: unknown }) => String(d.message))
    : [];
  throw new AppError(
    "unavailable",
    `The PDF could not be set: ${reasons.join("; ") || "the typesetter gave no reason"}.`,
  );
}
