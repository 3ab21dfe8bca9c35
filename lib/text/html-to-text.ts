import { Parser } from "htmlparser2";
import { GroundTracker } from "@/lib/text/ground-tracker";
import { stripInvisible } from "@/lib/text/strip-invisible";

const SKIPPED = new Set(
  "script style head title noscript template iframe object embed svg math select textarea xmp audio video canvas".split(
    " ",
  ),
);
const PARAGRAPH = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article header footer aside hr figure form fieldset".split(
    " ",
  ),
);
const LINE = new Set("div tr dt dd caption main nav address center li option legend".split(" "));
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

const UNEVEN_SPACE = /\s\s|[^\S ]/;

/**
 * HTML -> the plain text a reader sees. Paragraphs are parted by a blank line, list items start with "- " (nested ones are
 * indented by two spaces), entities are decoded, hidden and executable content is left out. Any input is accepted.
 */
export function htmlToText(html: string): string {
  const out: string[] = [];
  const grounds = new GroundTracker();
  let breaks = 2; // newlines that end what is written so far; the start needs none
  let pendingSpace = false;
  let skipDepth = 0;
  let listDepth = 0;
  let preDepth = 0;
  let bullet = false;

  const breakLines = (count: number) => {
    pendingSpace = false;
    while (breaks < count) {
      out.push("\n");
      breaks++;
    }
  };
  const write = (text: string) => {
    if (bullet) {
      out.push(`${"  ".repeat(Math.max(0, Math.min(listDepth, 6) - 1))}- `);
      bullet = false;
      pendingSpace = false;
    }
    if (pendingSpace && breaks === 0) out.push(" ");
    pendingSpace = false;
    out.push(text);
    breaks = 0;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isHidden = grounds.open(name, attributes);
        if (skipDepth > 0 || SKIPPED.has(name) || isHidden) {
          if (!VOID.has(name)) skipDepth++;
          return;
        }
        if (name === "br") {
          pendingSpace = false;
          if (breaks < 2 && !bullet) {
            out.push("\n");
            breaks++;
          }
        } else if (name === "ul" || name === "ol") {
          breakLines(listDepth > 0 ? 1 : 2);
          listDepth++;
        } else if (name === "li") {
          breakLines(1);
          bullet = true;
        } else if (name === "pre") {
          breakLines(2);
          preDepth++;
        } else if (PARAGRAPH.has(name)) {
          if (!bullet) breakLines(listDepth > 0 ? 1 : 2);
        } else if (LINE.has(name)) {
          if (!bullet) breakLines(1);
        } else if (name === "td" || name === "th") pendingSpace = true;
      },
      ontext(text) {
        if (skipDepth > 0) return;
        if (preDepth > 0) {
          for (const [i, line] of text.split(/\r?\n/).entries()) {
            if (i > 0 && breaks < 2) {
              out.push("\n");
              breaks++;
            }
            if (line.trim() !== "") write(line.trimEnd());
          }
          return;
        }
        const words = UNEVEN_SPACE.test(text) ? text.replace(/\s+/gu, " ") : text;
        if (words === "") return;
        if (words === " ") {
          pendingSpace = true;
          return;
        }
        if (words.startsWith(" ")) pendingSpace = true;
        write(words.trim());
        if (words.endsWith(" ")) pendingSpace = true;
      },
      onclosetag(name) {
        grounds.close(name);
        if (skipDepth > 0) {
          if (!VOID.has(name)) skipDepth--;
          return;
        }
        if (name === "ul" || name === "ol") {
          listDepth = Math.max(0, listDepth - 1);
          bullet = false;
          breakLines(listDepth > 0 ? 1 : 2);
        } else if (name === "li") {
          bullet = false;
          breakLines(1);
        } else if (name === "pre") {
          preDepth = Math.max(0, preDepth - 1);
          breakLines(2);
        } else if (PARAGRAPH.has(name)) {
          if (!bullet) breakLines(listDepth > 0 ? 1 : 2);
        } else if (LINE.has(name) && !bullet) breakLines(1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return stripInvisible(out.join("")).trim();
}
