import { stripInvisible } from "@/lib/text/strip-invisible";
import { type HtmlWriter, VOID_ELEMENTS } from "@/lib/text/walk-html";

const ALLOWED = new Set(
  "p br div span h1 h2 h3 h4 h5 h6 strong b em i u s sub sup ul ol li dl dt dd a blockquote pre code hr table thead tbody tfoot tr th td caption".split(
    " ",
  ),
);
const OPEN_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
const MAX_DEPTH = 60;

const NEEDS_ESCAPE = /[&<>"]/;
const escapeText = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;
const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, "&quot;");

/**
 * Writes HTML anew from an allow-list, so that it is safe by construction: nothing of the source is copied. A tag is one of ALLOWED, written by
 * name; an attribute is one of four, its value checked and escaped; every other character is escaped text.
 */
export class SafeHtmlWriter implements HtmlWriter {
  #out = "";
  /** The open elements, outermost first, and whether their tags were written. */
  readonly #open: { name: string; isWritten: boolean }[] = [];

  html(): string {
    return stripInvisible(this.#out)
      .replace(/(?:<(p|div|span)>\s*<\/\1>)+/g, "")
      .trim();
  }

  open(name: string, attributes: Record<string, string | undefined>): void {
    const isWritten = ALLOWED.has(name) && this.#open.length < MAX_DEPTH;
    if (VOID_ELEMENTS.has(name)) {
      if (isWritten) this.#out += `<${name} />`;
      return;
    }
    this.#open.push({ name, isWritten });
    if (isWritten) this.#out += `<${name}${attributesOf(name, attributes)}>`;
  }

  words(text: string): void {
    this.#out += escapeText(text);
  }

  close(name: string): void {
    // A tag that the document breaks off in is closed without having been opened.
    if (this.#open.at(-1)?.name !== name) return;
    if (this.#open.pop()?.isWritten) this.#out += `</${name}>`;
  }
}

function attributesOf(name: string, attributes: Record<string, string | undefined>): string {
  if (name === "a") {
    const href = (attributes.href ?? "").trim();
    return OPEN_ADDRESS.test(href) ? ` href="${escapeAttribute(href)}" rel="nofollow noopener" target="_blank"` : "";
  }
  if (name !== "td" && name !== "th") return "";
  return ["colspan", "rowspan"]
    .filter((span) => /^\d{1,3}$/.test(attributes[span] ?? ""))
    .map((span) => ` ${span}="${attributes[span]}"`)
    .join("");
}
