import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import sanitizeHtml from "sanitize-html";
import { describe, expect, it } from "vitest";
import { htmlToText } from "@/lib/text/html-to-text";
import { readDescriptionHtml } from "@/lib/text/read-description-html";
import { sanitizePostingHtml } from "@/lib/text/sanitize-posting-html";
import { hasSharedData, sharedDataDirectory } from "@/server/testing/shared-data";

/** A sanitiser that others keep, set to the same allow-list: whatever it would still take out of ours is a hole in ours. */
const secondOpinion = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags:
      "p br div span h1 h2 h3 h4 h5 h6 strong b em i u s sub sup ul ol li dl dt dd a blockquote pre code hr table thead tbody tfoot tr th td caption".split(
        " ",
      ),
    allowedAttributes: { a: ["href", "rel", "target"], th: ["colspan", "rowspan"], td: ["colspan", "rowspan"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    nestingLimit: 70,
  });

/** The tags that open something, each once with its attributes, and the words. Reading HTML anew may close an element earlier or add an empty one. */
const partsOf = (html: string) => ({
  opening: [...new Set(html.match(/<[^/][^>]*>/g))].sort(),
  words: html.replace(/<[^>]*>/g, "").trim(),
});

const tags =
  "p div span br hr a ul ol li table tr td th b strong h2 pre code script style svg math iframe img form input textarea select option noscript template title xmp plaintext noembed object embed font base meta link body html annotation-xml mtext foreignObject".split(
    " ",
  );
const attribute = fc.constantFrom(
  "",
  ' href="https://example.org/?a=1&b=<2>"',
  " href=javascript:alert(1)",
  " href='https://x\" onclick=alert(1) x=\"'",
  ' href="&#106;avascript:alert(1)"',
  ' href="https:&#10;//x"',
  " onerror=alert(1)",
  ' style="display:none"',
  ' style="background:url(javascript:x)"',
  ' colspan="2"',
  ' colspan="2&quot; onload=x"',
  ' class="a b"',
  " src=//evil.example/x",
  ' xlink:href="javascript:x"',
);
const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...tags), attribute).map(([tag, attributes]) => `<${tag}${attributes}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom(
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<?xml ?>",
    "<!doctype html>",
    "<",
    ">",
    "&",
    '"',
    "'",
    "</",
  ),
  fc.constantFrom(
    "&lt;script&gt;",
    "&amp;lt;b&amp;gt;",
    "&#x3c;img src=x onerror=y&#x3e;",
    "&nbsp;",
    "&unknown;",
    "\u0000",
  ),
  fc.constantFrom("You bake.", "a < b", "\u202Eevil", "x\u200By", " \n "),
  fc.string({ maxLength: 12 }),
);
const document = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("the allow-list", () => {
  it("leaves nothing that another sanitiser would take out, whatever comes", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(document, (source) => {
        const html = sanitizePostingHtml(source);
        expect(partsOf(secondOpinion(html))).toEqual(partsOf(html));
      }),
      { numRuns: 4_000 },
    );
  });

  it("is the same in one reading as in two", () => {
    fc.assert(
      fc.property(document, (source) => {
        expect(readDescriptionHtml(source).html).toBe(sanitizePostingHtml(source));
      }),
    );
  });

  it("shows every word of the text, and no word that the text leaves out", () => {
    const letters = (text: string) => text.replace(/^\s*- |[\s\p{C}]/gmu, "").replace(/-/g, "");
    fc.assert(
      fc.property(document, (source) => {
        expect(letters(htmlToText(sanitizePostingHtml(source)))).toBe(letters(readDescriptionHtml(source).text));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe.skipIf(!hasSharedData())("whole pages that others wrote", () => {
  it("come out with nothing left to take out", { timeout: 60_000 }, () => {
    const pages = join(sharedDataDirectory(), "postings/html");
    for (const name of readdirSync(pages).filter((file) => statSync(join(pages, file)).isFile())) {
      const html = sanitizePostingHtml(readFileSync(join(pages, name), "utf8"));
      expect({ name, ...partsOf(secondOpinion(html)) }).toEqual({ name, ...partsOf(html) });
    }
  });
});
