import {
  BorderStyle,
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { laterWords } from "@/server/adapters/resume-reader/bench/later-words";
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

type Template = (person: InventedPerson) => Promise<Uint8Array>;

const NONE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const run = (text: string, bold = false, size?: number) => new TextRun({ text, bold, ...(size ? { size } : {}) });
const line = (...children: TextRun[]) => new Paragraph({ children });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const bar = (text: string) => line(new TextRun({ text: text.toUpperCase(), bold: true, size: 24, color: "1F3864" }));

/** Name and contact in the page's header; headings are bold capitals without a style, as people type them. */
const typed: Template = async (p) => {
  const w = RESUME_WORDS[p.language];
  const l = laterWords(p.language);
  return pack(
    [
      bar(w.summary),
      new Paragraph(p.summary),
      bar(w.work),
      ...p.work.flatMap((x) => [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
          children: [run(`${x.title}, `, true), run(x.company), run(`\t${writeSpan(p, x)}`)],
        }),
        line(new TextRun({ text: x.place, italics: true })),
        ...x.bullets.map(bullet),
      ]),
      bar(w.education),
      ...p.education.map((e) => line(run(e.degree, true), run(`, ${e.institution} (${writeSpan(p, e)})`))),
      bar(w.skills),
      ...p.skills.map((g) => line(run(`${g.label}: `, true), run(g.items.join(", ")))),
      ...(p.extras?.languages ? [bar(l.languages), new Paragraph(p.extras.languages.join(" • "))] : []),
    ],
    [line(run(p.name, true, 40)), new Paragraph(`${p.location} • ${p.phone} • ${p.email}`)],
  );
};

/** One table as a page: a narrow column of details and a wide one of history. */
const columns: Template = async (p) => {
  const w = RESUME_WORDS[p.language];
  const l = laterWords(p.language);
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, borders: NO_BORDERS, children });
  return pack([
    new Table({
      rows: [
        new TableRow({
          children: [
            cell(3000, [
              bar(w.contact),
              new Paragraph(p.email),
              new Paragraph(p.phone),
              new Paragraph(p.location),
              bar(w.skills),
              ...p.skills.flatMap((g) => g.items).map(bullet),
              ...(p.extras?.languages ? [bar(l.languages), ...p.extras.languages.map(bullet)] : []),
            ]),
            cell(6400, [
              line(run(p.name, true, 48)),
              new Paragraph(p.headline),
              bar(w.work),
              ...p.work.flatMap((x) => [
                line(run(x.title, true)),
                new Paragraph(`${x.company} | ${x.place}`),
                new Paragraph(writeSpan(p, x)),
                ...x.bullets.map(bullet),
              ]),
              bar(w.education),
              ...p.education.flatMap((e) => [
                line(run(e.degree, true)),
                new Paragraph(e.institution),
                new Paragraph(writeSpan(p, e)),
              ]),
            ]),
          ],
        }),
      ],
    }),
  ]);
};

export const LATER_DOCX_TUNED: Record<string, Template> = { typed };
export const LATER_DOCX_HELD_OUT: Record<string, Template> = { columns };

async function pack(children: (Paragraph | Table)[], header?: Paragraph[]): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [{ children, ...(header ? { headers: { default: new Header({ children: header }) } } : {}) }],
      }),
    ),
  );
}
