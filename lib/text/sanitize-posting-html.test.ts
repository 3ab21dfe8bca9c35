import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitizePostingHtml } from "@/lib/text/sanitize-posting-html";

describe("sanitizePostingHtml", () => {
  it("keeps structure and emphasis", () => {
    expect(sanitizePostingHtml('<h3 class="x">Tasks</h3><ul><li><strong>Bake</strong></li></ul>')).toBe(
      "<h3>Tasks</h3><ul><li><strong>Bake</strong></li></ul>",
    );
  });

  it("keeps white text on a coloured ground", () => {
    expect(
      sanitizePostingHtml(
        '<div style="background:#103050"><p><span style="color:#fff">head</span></p></div><p style="color:#fff">bad</p>',
      ),
    ).toBe("<div><p><span>head</span></p></div>");
  });

  it("keeps only web and mail links, and says nofollow", () => {
    expect(sanitizePostingHtml('<a href="https://example.org/a?b=1" onclick="x()">a</a>')).toBe(
      '<a href="https://example.org/a?b=1" rel="nofollow noopener" target="_blank">a</a>',
    );
    expect(sanitizePostingHtml('<a href="mailto:jobs@example.org">m</a>')).toContain("mailto:jobs@example.org");
    for (const href of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "/relative",
      "vbscript:x",
      "java\nscript:x",
    ]) {
      expect(sanitizePostingHtml(`<a href="${href}">l</a>`)).toBe("<a>l</a>");
    }
  });

  it.each([
    "<script>bad()</script>",
    "<style>p{}</style>",
    '<iframe src="https://x.example">bad</iframe>',
    "<svg onload=bad()><text>bad</text></svg>",
    "<form><textarea>bad</textarea></form>",
    '<img src=x onerror="bad()">',
    '<span style="display:none">bad</span>',
    '<span style="color:#ffffff">bad</span>',
    "<noscript><p>bad</p></noscript>",
    "<math><mtext>bad</mtext></math>",
  ])("drops %s", (bad) => {
    expect(sanitizePostingHtml(`<p>good</p>${bad}`)).toBe("<p>good</p>");
  });

  it("never lets a handler, a script or another scheme through", () => {
    const piece = fc.constantFrom(
      "<script>",
      "</script>",
      "<p onclick=alert(1)>",
      "<a href='javascript:alert(1)'>",
      "<img src=x onerror=alert(1)>",
      "<svg/onload=alert(1)>",
      "<noscript>",
      "</noscript>",
      "<style>",
      "</style>",
      "<!--",
      "-->",
      "<xmp>",
      "<textarea>",
      "&lt;script&gt;",
      "text",
      '"',
      "'",
      "<",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = sanitizePostingHtml(pieces.join(""));
        expect(html).not.toMatch(
          /<(?:script|style|iframe|svg|img|object|form|noscript|xmp|textarea)|<[^>]+\son\w+\s*=|href="(?!https?:|mailto:)/i,
        );
      }),
    );
  });
});
