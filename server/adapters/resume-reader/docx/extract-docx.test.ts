import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const reader = createResumeReader({ mode: "in-process" });

/** A text box as Word 2010 and later write it, without the copy for older ones. */
function withTextBox(docx: Uint8Array, lines: string[]): Uint8Array {
  const parts = unzipSync(docx);
  const name = "word/document.xml";
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;
  const xml = strFromU8(parts[name] ?? new Uint8Array()).replace("<w:body>", `<w:body>${box}`);
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

describe("DOCX", () => {
  it("reads page headers, text boxes and tables beside the body", { timeout: 60_000 }, async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("Corvin Adeyemi")] }) },
          children: [
            new Paragraph({ text: "Experience", heading: "Heading1" }),
            new Table({
              rows: [new TableRow({ children: [cell("2019 - 2022"), cell("Glazier, Lantern Glass Ltd")] })],
            }),
            new Paragraph({ text: "Skills", heading: "Heading1" }),
            new Paragraph("Leading, Cutting"),
          ],
        },
      ],
    });
    const plain = new Uint8Array(await Packer.toBuffer(document));
    const { resume } = await reader.read(withTextBox(plain, ["corvin@example.org", "Leeds, UK"]), "cv.docx");
    expect(resume.basics).toMatchObject({
      name: "Corvin Adeyemi",
      email: "corvin@example.org",
      location: { city: "Leeds", region: "UK" },
    });
    expect(resume.work).toMatchObject([
      { position: "Glazier", name: "Lantern Glass Ltd", startDate: "2019", endDate: "2022" },
    ]);
    expect(resume.skills?.map((skill) => skill.name)).toEqual(["Leading", "Cutting"]);
  });
});
