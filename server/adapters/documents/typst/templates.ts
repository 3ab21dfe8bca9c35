import type { DocumentTemplate } from "@/lib/domain/package/document-style.schema";
import { ACADEMIC } from "@/server/adapters/documents/typst/academic";
import { BODY } from "@/server/adapters/documents/typst/body";
import { CLASSIC } from "@/server/adapters/documents/typst/classic";
import { COMPACT } from "@/server/adapters/documents/typst/compact";
import { LETTER } from "@/server/adapters/documents/typst/letter";
import { MODERN } from "@/server/adapters/documents/typst/modern";
import { PRELUDE } from "@/server/adapters/documents/typst/prelude";
import { TWO_COLUMN } from "@/server/adapters/documents/typst/two-column";

const LOOKS: Record<DocumentTemplate, { source: string; accent: string }> = {
  classic: { source: CLASSIC, accent: "#1f2937" },
  modern: { source: MODERN, accent: "#1f5f8b" },
  compact: { source: COMPACT, accent: "#27313f" },
  academic: { source: ACADEMIC, accent: "#6b1f35" },
  "two-column": { source: TWO_COLUMN, accent: "#24564f" },
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
