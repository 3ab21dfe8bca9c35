import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";

export type HtmlTemplate = (person: InventedPerson) => string;

/** A page to be printed by a browser: A4, plain text styles, and the template's own on top. */
export function htmlPage(css: string, body: string, attributes = ""): string {
  return `<!doctype html><html ${attributes}><meta charset="utf-8"><style>@page{size:A4;margin:14mm}*{box-sizing:border-box}body{font:10.5pt/1.4 sans-serif;margin:0;color:#222}ul{margin:2pt 0 8pt;padding-left:14pt}h1,h2,h3,p{margin:0}${css}</style>${body}`;
}

export const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export const htmlBullets = (items: string[]) =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;

export const each = <T>(items: T[] | undefined, write: (item: T, index: number) => string) =>
  (items ?? []).map(write).join("");
