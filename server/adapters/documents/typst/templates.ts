import { BODY } from "@/server/adapters/documents/typst/body";
import { CLASSIC } from "@/server/adapters/documents/typst/classic";
import { LETTER } from "@/server/adapters/documents/typst/letter";
import { PRELUDE } from "@/server/adapters/documents/typst/prelude";
import type { DocumentTemplate } from "@/server/ports/document-renderer";

const LOOKS: Record<DocumentTemplate, { source: string; accent: string }> = {
  classic: { source: CLASSIC, accent: "#1f2937" },
  modern: { source: CLASSIC, accent: "#1f5f8b" },
  compact: { source: CLASSIC, accent: "#1f2937" },
  academic: { source: CLASSIC, accent: "#5b1a2e" },
  "two-column": { source: CLASSIC, accent: "#24564f" },
};

/** The whole Typst source of a resume in one template. */
export function resumeSource(template: DocumentTemplate): string {
  return [PRELUDE, BODY, LOOKS[template].source, "#resume()"].join("\n");
}

/** The Typst source of a letter under the head of the same template. */
export function letterSource(template: DocumentTemplate): string {
  return [PRELUDE, BODY, LOOKS[template].source, LETTER, "#letter()"].join("\n");
}

/** "#rrggbb" of a template when the owner chose none. */
export function defaultAccent(template: DocumentTemplate): string {
  return LOOKS[template].accent;
}
