import {
  Document,
  HeadingLevel,
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
import { RESUME_WORDS, writeSpan } from "@/server/adapters/resume-reader/bench/resume-words";

const TAB = { type: TabStopType.RIGHT, position: 9000 };
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const run = (text: string, bold = false) => new TextRun({ text, bold });

export const DOCX_TEMPLATES: Record<string, (person: InventedPerson) => Promise<Uint8Array>> = {
  tabs: (p) => {
    const w = RESUME_WORDS[p.language];
    return pack([
      new Paragraph({ text: p.name, heading: HeadingLevel.TITLE }),
      new Paragraph(`${p.location} | ${p.phone} | ${p.email}`),
      heading(w.summary),
      new Paragraph(p.summary),
      heading(w.work),
      ...p.work.flatMap((x) => [
        new Paragraph({ tabStops: [TAB], children: [run(x.company, true), run(`\t${writeSpan(p, x)}`)] }),
        new Paragraph({ tabStops: [TAB], children: [run(x.title), run(`\t${x.place}`)] }),
        ...x.bullets.map(bullet),
      ]),
      heading(w.education),
      ...p.education.flatMap((e) => [
        new Paragraph({ tabStops: [TAB], children: [run(e.institution, true), run(`\t${writeSpan(p, e)}`)] }),
        new Paragraph(e.degree),
      ]),
      heading(w.skills),
      ...p.skills.map((g) => new Paragraph({ children: [run(`${g.label}: `, true), run(g.items.join(", "))] })),
    ]);
  },
  table: (p) => {
    const w = RESUME_WORDS[p.language];
    const row = (left: string, right: Paragraph[]) =>
      new TableRow({
        children: [
          new TableCell({ width: { size: 2600, type: WidthType.DXA }, children: [new Paragraph(left)] }),
          new TableCell({ width: { size: 6800, type: WidthType.DXA }, children: right }),
        ],
      });
    return pack([
      new Paragraph({ children: [new TextRun({ text: p.name, bold: true, size: 40 })] }),
      new Paragraph(p.headline),
      new Paragraph(`${p.email} • ${p.phone} • ${p.location}`),
      heading(w.work),
      new Table({
        rows: p.work.map((x) =>
          row(writeSpan(p, x), [
            new Paragraph({ children: [run(x.title, true)] }),
            new Paragraph(`${x.company}, ${x.place}`),
            ...x.bullets.map(bullet),
          ]),
        ),
      }),
      heading(w.education),
      new Table({
        rows: p.education.map((e) =>
          row(writeSpan(p, e), [new Paragraph({ children: [run(e.degree, true)] }), new Paragraph(e.institution)]),
        ),
      }),
      heading(w.skills),
      ...p.skills.flatMap((g) => g.items).map(bullet),
    ]);
  },
};

async function pack(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
