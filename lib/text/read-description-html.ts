import { PlainTextWriter } from "@/lib/text/plain-text-writer";
import { SafeHtmlWriter } from "@/lib/text/safe-html-writer";
import { stripInvisible } from "@/lib/text/strip-invisible";
import { walkHtml } from "@/lib/text/walk-html";

/** A description's plain text (see htmlToText) and its safe HTML (see sanitizePostingHtml), in one reading. */
export function readDescriptionHtml(source: string): { text: string; html: string } {
  const text = new PlainTextWriter();
  const html = new SafeHtmlWriter();
  walkHtml(stripInvisible(source), [text, html]);
  return { text: text.text(), html: html.html() };
}
