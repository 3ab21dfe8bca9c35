import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import type { Located } from "@/lib/domain/resume/located";
import type { Provenance } from "@/lib/domain/resume/resume.schema";

/** Keeps for every value, under its JSON pointer, where it was read and how sure that is. */
export class FieldRecorder {
  readonly fields: Record<string, Provenance> = {};
  readonly openEnded: string[] = [];
  readonly #document: SourceDocument;

  constructor(document: SourceDocument) {
    this.#document = document;
  }

  /** Notes the value's place and gives its text back, so that recording and reading are one step. */
  put(pointer: string, located: Located | undefined, confidence: number): string | undefined {
    if (!located || located.text === "") return undefined;
    this.fields[pointer] = {
      ...(this.#document.hasGeometry ? { page: located.page, box: located.box } : {}),
      confidence: Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100,
      source: this.#document.source,
    };
    return located.text;
  }
}
