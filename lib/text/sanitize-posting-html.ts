import { Parser } from "htmlparser2";
import { GroundTracker } from "@/lib/text/ground-tracker";
import { stripInvisible } from "@/lib/text/strip-invisible";

const ALLOWED = new Set(
  "p br div span h1 h2 h3 h4 h5 h6 strong b em i u s sub sup ul ol li dl dt dd a blockquote pre code hr table thead tbody tfoot tr th td caption".split(
    " ",
  ),
);
/** Elements whose text is dropped with them; the text of every other element that is not allowed stays. */
const DROPPED = new Set(
  "script style textarea option xmp noscript template iframe object embed svg math title head noembed noframes select plaintext".split(
    " ",
  ),
);
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const MAX_DEPTH = 60;
const OPEN_SCHEME = /^(?:https?:\/\/|mailto:)[^\u0000-\u0020\u007F]/i;
const SIGNS = /[&<>]/;
const EMPTY_PARTS = /(?:<(p|div|span)>\s*<\/\1>)+/g;

function escaped(text: string): string {
  if (!SIGNS.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function attributesOf(name: string, attributes: Record<string, string>): string {
  if (name === "a") {
    const href = (attributes.href ?? "").trim();
    return OPEN_SCHEME.test(href) && URL.canParse(href)
      ? ` href="${escaped(href).replace(/"/g, "&quot;")}" rel="nofollow noopener" target="_blank"`
      : "";
  }
  if (name !== "td" && name !== "th") return "";
  return ["colspan", "rowspan"]
    .map((key) => (/^\d{1,4}$/.test(attributes[key] ?? "") ? ` ${key}="${attributes[key]}"` : ""))
    .join("");
}

/**
 * A job description's HTML -> HTML that is safe to render: structure and emphasis only, http(s) and mailto links with
 * rel "nofollow noopener", no scripts, styles, frames, forms, images or event handlers, no text that was hidden.
 * Nothing of the source is copied: tags are written from a list of allowed names, with attributes made here, and all
 * text is escaped. No allowed element holds raw text, so a second parser reads the same elements as were written.
 */
export function sanitizePostingHtml(html: string): string {
  const grounds = new GroundTracker();
  let out = "";
  let dropDepth = 0;
  /** Elements that are open, and whether their tags were written. */
  const open: boolean[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isHidden = grounds.open(name, attributes);
        const isVoid = VOID.has(name);
        if (dropDepth > 0 || isHidden || DROPPED.has(name)) {
          if (!isVoid) dropDepth++;
          return;
        }
        const isWritten = ALLOWED.has(name) && depth < MAX_DEPTH;
        if (isWritten) out += isVoid ? `<${name} />` : `<${name}${attributesOf(name, attributes)}>`;
        if (isVoid) return;
        open.push(isWritten);
        if (isWritten) depth++;
      },
      ontext(text) {
        if (dropDepth === 0) out += escaped(text);
      },
      onclosetag(name) {
        grounds.close(name);
        if (VOID.has(name)) return;
        if (dropDepth > 0) {
          dropDepth--;
          return;
        }
        if (!open.pop()) return;
        depth--;
        out += `</${name}>`;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(stripInvisible(html));
  return stripInvisible(out).replace(EMPTY_PARTS, "").trim();
}
