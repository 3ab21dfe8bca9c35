import { PlainTextWriter } from "@/lib/text/plain-text-writer";
import { walkHtml } from "@/lib/text/walk-html";

/**
 * HTML -> the plain text a reader sees. Paragraphs are parted by a blank line, list items start with "- " (nested ones are
 * indented by two spaces), entities are decoded, hidden and executable content is left out. Any input is accepted.
 */
export function htmlToText(html: string): string {
  const writer = new PlainTextWriter();
  walkHtml(html, [writer]);
  return writer.text();
}
