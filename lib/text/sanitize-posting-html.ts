import { SafeHtmlWriter } from "@/lib/text/safe-html-writer";
import { stripInvisible } from "@/lib/text/strip-invisible";
import { walkHtml } from "@/lib/text/walk-html";

/**
 * A job description's HTML -> HTML that is safe to render: structure and emphasis only, http(s) and mailto links with
 * rel "nofollow noopener", no scripts, styles, frames, forms, images or event handlers, no text that was hidden.
 */
export function sanitizePostingHtml(html: string): string {
  const writer = new SafeHtmlWriter();
  walkHtml(stripInvisible(html), [writer]);
  return writer.html();
}
