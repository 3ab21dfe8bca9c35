import { unmirrorBox } from "@/lib/domain/resume/layout/mirror-pages";
import type { Box, SourceDocument, SourcePage, TextRun } from "@/lib/domain/resume/layout/source-document";
import type { Located } from "@/lib/domain/resume/located";
import type { Provenance } from "@/lib/domain/resume/resume.schema";

/** Keeps for every value, under its JSON pointer, where it was read and how sure that is. */
export class FieldRecorder {
  readonly fields: Record<string, Provenance> = {};
  readonly openEnded: string[] = [];
  readonly #document: SourceDocument;
  readonly #pages: Map<number, SourcePage>;

  constructor(document: SourceDocument) {
    this.#document = document;
    this.#pages = new Map(document.pages.map((page) => [page.number, page]));
  }

  /** Notes the value's place and gives its text back, so that recording and reading are one step. */
  put(pointer: string, located: Located | undefined, confidence: number): string | undefined {
    if (!located || located.text === "") return undefined;
    const page = this.#pages.get(located.page);
    const runs = page?.isRecognised ? page.runs : undefined;
    const certainty = confidence * (runs ? recognitionConfidence(runs, located.box) : 1);
    this.fields[pointer] = {
      ...(this.#document.hasGeometry
        ? { page: located.page, box: unmirrorBox(located.box, this.#pages.get(located.page)) }
        : {}),
      confidence: Math.round(Math.max(0, Math.min(1, certainty)) * 100) / 100,
      source: runs ? "ocr" : this.#document.source,
    };
    return located.text;
  }
}

/** The recogniser's confidence in the words under a box: the least sure one decides, for one wrong letter is a wrong value. */
function recognitionConfidence(runs: TextRun[], [left, top, width, height]: Box): number {
  const under = runs.filter(
    (run) =>
      run.baseline > top &&
      run.baseline <= top + height + run.size * 0.3 &&
      run.x + run.width / 2 >= left &&
      run.x + run.width / 2 <= left + width,
  );
  return under.reduce((least, run) => Math.min(least, run.confidence ?? 1), 1);
}
