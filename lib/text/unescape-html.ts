import { decodeHTML } from "entities";

const TAG = /<\/?[a-z][a-z0-9]*[\s/>]/i;
const ESCAPED_TAG = /&(?:amp;)*lt;\/?[a-z][a-z0-9]*(?:\s|\/|&(?:amp;)*gt;)/i;

/**
 * HTML that was escaped once or more on its way (Greenhouse `content`, RSS descriptions) -> HTML. A text with real tags is
 * left as it is, so that an escaped example inside a real page stays an example.
 */
export function unescapeHtml(text: string): string {
  let html = text;
  for (let depth = 0; depth < 3 && !TAG.test(html) && ESCAPED_TAG.test(html); depth++) html = decodeHTML(html);
  return html;
}
