import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "@/lib/text/html-to-text";

describe("htmlToText", () => {
  it("parts paragraphs by a blank line and writes lists with dashes, nested ones indented", () => {
    const html =
      "<h2>What you do</h2><p>Run the mill.</p><ul><li>Grind <b>rye</b></li><li><p>Bake</p><ul><li>bread</li></ul></li></ul><p>Apply</p>";
    expect(htmlToText(html)).toBe("What you do\n\nRun the mill.\n\n- Grind rye\n- Bake\n  - bread\n\nApply");
  });

  it("keeps one line per div and line break, and decodes entities", () => {
    expect(htmlToText("<div>Pay &amp; hours</div><div>20&nbsp;&euro;/h<br>from 8&#8239;am</div>")).toBe(
      "Pay & hours\n20 €/h\nfrom 8 am",
    );
  });

  it("does not glue words of neighbouring cells and blocks", () => {
    expect(htmlToText("<table><tr><td>Place</td><td>Ghent</td></tr><tr><td>Team</td><td>Ovens</td></tr></table>")).toBe(
      "Place Ghent\nTeam Ovens",
    );
  });

  it.each([
    '<span style="display:none">XX</span>',
    '<p style="font-size:0px">XX</p>',
    '<p style="visibility: hidden">XX</p>',
    '<span style="color:#fff">XX</span>',
    '<span style="color: rgb(255, 255, 255); background-color: white">XX</span>',
    '<font color="white">XX</font>',
    '<div style="position:absolute;left:-9999px">XX</div>',
    '<div style="height:1px;overflow:hidden">XX</div>',
    "<p hidden>XX</p>",
    '<p style="opacity:0">XX</p>',
    "<script>XX</script>",
    "<style>XX</style>",
    "<noscript>XX</noscript>",
    "<!-- XX -->",
  ])("leaves out what a reader does not see: %s", (hidden) => {
    expect(htmlToText(`<p>before</p>${hidden}<p>after</p>`)).toBe("before\n\nafter");
  });

  it("keeps white text on a coloured ground and small but readable text", () => {
    expect(
      htmlToText(
        '<span style="color:white;background-color:#103050">seen</span> <span style="font-size:0.8em">small</span>',
      ),
    ).toBe("seen small");
  });

  it("keeps what stands on a coloured ground around it, and transparent grounds", () => {
    expect(
      htmlToText(
        '<table><tr><td style="background:#103050"><p><span style="color:#fff">head</span></p></td><td><span style="color:#fff">XX</span></td></tr></table>',
      ),
    ).toBe("head");
    expect(
      htmlToText(
        '<td bgcolor="navy"><div style="background-color:white"><font color="#ffffff">XX</font></div><font color="#ffffff">seen</font></td>',
      ),
    ).toBe("seen");
    expect(
      htmlToText(
        '<span style="background-color: transparent; color: #000">a</span> <span style="line-height:1;overflow:hidden">b</span> <span style="color:inherit;background:inherit">c</span>',
      ),
    ).toBe("a b c");
  });

  it("drops bidi and zero-width characters and lone surrogates", () => {
    expect(htmlToText("<p>pay\u202Eroll \u200Bclerk\uD800</p>")).toBe("payroll clerk");
  });

  it("accepts anything and leaves no tags of the elements it knows", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom("<p>", "</p>", "<li>", "</ul>", "<ul>", "<script>", "&lt;", "<br", "<td>", "<!--"),
          ),
          { maxLength: 40 },
        ),
        (pieces) => {
          const text = htmlToText(pieces.join(""));
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/\n{3}/);
        },
      ),
    );
  });
});
