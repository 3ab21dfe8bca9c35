import { stripInvisible } from "@/lib/text/strip-invisible";
import type { HtmlWriter } from "@/lib/text/walk-html";

const PARAGRAPH = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article header footer aside hr figure form fieldset".split(
    " ",
  ),
);
const LINE = new Set("div tr dt dd caption main nav address center li option legend".split(" "));
const UNEVEN_SPACE = /\s\s|[^\S ]/;

/**
 * Writes the plain text a reader sees: paragraphs are parted by a blank line, list items start with "- " (nested ones are indented by two
 * spaces), cells by a space.
 */
export class PlainTextWriter implements HtmlWriter {
  readonly #out: string[] = [];
  /** Newlines that end what is written so far; the start needs none. */
  #breaks = 2;
  #pendingSpace = false;
  #listDepth = 0;
  #preDepth = 0;
  #bullet = false;

  text(): string {
    return stripInvisible(this.#out.join("")).trim();
  }

  open(name: string): void {
    if (name === "br") {
      this.#pendingSpace = false;
      if (!this.#bullet) this.#breakLine();
    } else if (name === "ul" || name === "ol") {
      this.#breakLines(this.#listDepth > 0 ? 1 : 2);
      this.#listDepth++;
    } else if (name === "li") {
      this.#breakLines(1);
      this.#bullet = true;
    } else if (name === "pre") {
      this.#breakLines(2);
      this.#preDepth++;
    } else if (PARAGRAPH.has(name)) {
      if (!this.#bullet) this.#breakLines(this.#listDepth > 0 ? 1 : 2);
    } else if (LINE.has(name)) {
      if (!this.#bullet) this.#breakLines(1);
    } else if (name === "td" || name === "th") this.#pendingSpace = true;
  }

  words(text: string): void {
    if (this.#preDepth > 0) {
      this.#preformatted(text);
      return;
    }
    const words = UNEVEN_SPACE.test(text) ? text.replace(/\s+/gu, " ") : text;
    if (words === "") return;
    if (words === " ") {
      this.#pendingSpace = true;
      return;
    }
    if (words.startsWith(" ")) this.#pendingSpace = true;
    this.#write(words.trim());
    if (words.endsWith(" ")) this.#pendingSpace = true;
  }

  close(name: string): void {
    if (name === "ul" || name === "ol") {
      this.#listDepth = Math.max(0, this.#listDepth - 1);
      this.#bullet = false;
      this.#breakLines(this.#listDepth > 0 ? 1 : 2);
    } else if (name === "li") {
      this.#bullet = false;
      this.#breakLines(1);
    } else if (name === "pre") {
      this.#preDepth = Math.max(0, this.#preDepth - 1);
      this.#breakLines(2);
    } else if (PARAGRAPH.has(name)) {
      if (!this.#bullet) this.#breakLines(this.#listDepth > 0 ? 1 : 2);
    } else if (LINE.has(name) && !this.#bullet) this.#breakLines(1);
  }

  #preformatted(text: string): void {
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      if (i > 0) this.#breakLine();
      if (line.trim() !== "") this.#write(line.trimEnd());
    }
  }

  /** One line break more, up to a blank line. */
  #breakLine(): void {
    if (this.#breaks >= 2) return;
    this.#out.push("\n");
    this.#breaks++;
  }

  #breakLines(count: number): void {
    this.#pendingSpace = false;
    while (this.#breaks < count) this.#breakLine();
  }

  #write(text: string): void {
    if (this.#bullet) {
      this.#out.push(`${"  ".repeat(Math.max(0, Math.min(this.#listDepth, 6) - 1))}- `);
      this.#bullet = false;
      this.#pendingSpace = false;
    }
    if (this.#pendingSpace && this.#breaks === 0) this.#out.push(" ");
    this.#pendingSpace = false;
    this.#out.push(text);
    this.#breaks = 0;
  }
}
