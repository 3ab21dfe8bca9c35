import { PDFDocument } from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { strToU8, zipSync } from "fflate";

const WORDS = [
  "Ada Example",
  "ada@example.org",
  "Work Experience",
  "Baker, Corner Bakery, 2019 - 2021",
  "Skills",
  "Bread",
];

function odt(): Uint8Array {
  const body = WORDS.map((word) => `<text:p text:style-name="P1">${word}<text:tab/><text:s text:c="3"/></text:p>`).join(
    "",
  );
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${body}<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
    ),
    "styles.xml": strToU8(`<office:document-styles xmlns:office="o"/>`),
  });
}

function linkedIn(): Uint8Array {
  return zipSync({
    "Profile.csv": strToU8("First Name,Last Name\nAda,Example\n"),
    "Positions.csv": strToU8('Company Name,Title,Description,Started On\nBakery,Baker,"Bread, ""daily""",Mar 2019\n'),
    "Skills.csv": strToU8("Name\nBread\n"),
  });
}

function rtf(): Uint8Array {
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}${WORDS.map((word) => `\\b ${word}\\b0\\'e9\\u8211?\\par`).join("\n")}{\\pict\\bin4 abcd}}`,
  );
}

function xml(): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><Resume><StructuredXMLResume><PersonName><FormattedName>Ada Example</FormattedName></PersonName><EmployerOrg><EmployerOrgName>Bakery</EmployerOrgName><PositionHistory><Title>Baker</Title><StartDate><YearMonth>2019-03</YearMonth></StartDate></PositionHistory></EmployerOrg></StructuredXMLResume></Resume>`,
  );
}

async function pictures(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const canvas = createCanvas(320, 90);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, 320, 90);
  context.fillStyle = "#000000";
  for (let i = 0; i < 12; i++) context.fillRect(10 + i * 24, 20, 4, 30 + (i % 3) * 8);
  const png = new Uint8Array(await canvas.encode("png"));
  const jpeg = new Uint8Array(await canvas.encode("jpeg", 80));
  const pdf = await PDFDocument.create();
  pdf.addPage([320, 90]).drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width: 320, height: 90 });
  return [
    { name: "picture.png", bytes: png },
    { name: "picture.jpg", bytes: jpeg },
    { name: "picture.webp", bytes: new Uint8Array(await canvas.encode("webp", 80)) },
    { name: "scan.pdf", bytes: await pdf.save() },
  ];
}

/** Small whole files of the kinds that no collection of resumes here holds, to be damaged. Pictures are slow to read, so they come apart. */
export async function writeFuzzSeeds(): Promise<{
  quick: { name: string; bytes: Uint8Array }[];
  slow: { name: string; bytes: Uint8Array }[];
}> {
  return {
    quick: [
      { name: "resume.odt", bytes: odt() },
      { name: "resume.rtf", bytes: rtf() },
      { name: "linkedin.zip", bytes: linkedIn() },
      { name: "resume.xml", bytes: xml() },
      { name: "resume.json", bytes: strToU8(JSON.stringify({ basics: { name: "Ada" }, work: [{ name: "Bakery" }] })) },
      { name: "resume.md", bytes: strToU8(`# Ada\n\n## Skills\n\n- Bread\n- **Cake**\n`) },
    ],
    slow: await pictures(),
  };
}
