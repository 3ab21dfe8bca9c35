import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const reader = createResumeReader({ mode: "in-process" });

function odt(body: string, header = ""): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:xlink="x"><office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const styles = `<?xml version="1.0"?><office:document-styles xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:master-styles><style:master-page><style:header>${header}</style:header></style:master-page></office:master-styles></office:document-styles>`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(content),
    "styles.xml": strToU8(styles),
  });
}

describe("ODT", () => {
  it("reads headings, tabs, lists, tables, text frames and the page's header", async () => {
    const { resume, mediaType } = await reader.read(
      odt(
        `<text:p><draw:frame><draw:text-box><text:p>ines.calder@example.org</text:p></draw:text-box></draw:frame></text:p>
         <text:h text:outline-level="1">Work Experience</text:h>
         <text:p><text:span text:style-name="B">Orchard Manager</text:span>, Tarn Valley Fruit<text:tab/>March 2019 – Present</text:p>
         <text:list><text:list-item><text:p>Ran 40 hectares &amp; a crew of<text:s/>nine</text:p></text:list-item></text:list>
         <text:h text:outline-level="1">Skills</text:h>
         <table:table><table:table-row><table:table-cell><text:p>Grafting</text:p></table:table-cell><table:table-cell><text:p>Irrigation</text:p></table:table-cell></table:table-row></table:table>`,
        "<text:p>Ines Calder</text:p>",
      ),
      "resume.bin",
    );
    expect(mediaType).toBe("application/vnd.oasis.opendocument.text");
    expect(resume.basics).toMatchObject({ name: "Ines Calder", email: "ines.calder@example.org" });
    expect(resume.work).toMatchObject([
      {
        position: "Orchard Manager",
        name: "Tarn Valley Fruit",
        startDate: "2019-03",
        highlights: ["Ran 40 hectares & a crew of nine"],
      },
    ]);
    expect(resume.skills?.map((skill) => skill.name)).toEqual(["Grafting", "Irrigation"]);
    expect(resume.meta?.dossier?.fields["/basics/name"]?.source).toBe("odt");
  });

  it("refuses a damaged one, entities of its own and a bomb, each with a sentence", async () => {
    const entity = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'),
    });
    const bomb = zipSync({ "content.xml": new Uint8Array(30_000_000) });
    const whole = odt("<text:p>Hello</text:p>");
    for (const bytes of [entity, whole.slice(0, whole.length - 60), odt("<text:p>").slice(0, 400)])
      await expect(reader.read(bytes, "a.odt")).rejects.toMatchObject({ code: "unreadable_file" });
    await expect(reader.read(bomb, "a.odt")).rejects.toThrow("far more than a resume holds");
  });
});
