import { describe, expect, it } from "vitest";
import { buildResume } from "@/lib/domain/resume/build-resume";
import type { SourceDocument, TextRun } from "@/lib/domain/resume/layout/source-document";

type Spot = [x: number, baseline: number, text: string, style?: Partial<TextRun>];

const HEAD: Partial<TextRun> = { size: 14, bold: true, font: "bold" };
const BOLD: Partial<TextRun> = { bold: true, font: "bold" };

/** A page of runs of ten points, half as wide as high, where they are said to stand. */
function page(...spots: Spot[]): SourceDocument {
  const runs = spots.map(([x, baseline, text, style]): TextRun => {
    const size = style?.size ?? 10;
    return {
      text,
      x,
      baseline,
      width: text.length * size * 0.5,
      size,
      bold: false,
      italic: false,
      font: "plain",
      ...style,
    };
  });
  return {
    pages: [{ number: 1, width: 612, height: 792, runs, hiddenText: [] }],
    source: "text-layer",
    hasGeometry: true,
    warnings: [],
  };
}

describe("layouts", () => {
  it("reads a table of dates and labels row by row", () => {
    const { resume } = buildResume(
      page(
        [40, 60, "Lebenslauf", { size: 20, bold: true, font: "bold" }],
        [40, 90, "Persönliche Daten", HEAD],
        [40, 110, "Name:"],
        [170, 110, "Ottilie Brandner"],
        [40, 124, "E-Mail:"],
        [170, 124, "ottilie@example.de"],
        [40, 160, "Berufserfahrung", HEAD],
        [40, 180, "08/2019 – heute"],
        [170, 180, "Leiterin Einkauf", BOLD],
        [170, 194, "Mühlbach Papier GmbH, Hannover"],
        [180, 208, "Verhandlung mit vierzig Lieferanten"],
        [180, 222, "Einführung eines Lagers für Altpapier"],
        [40, 240, "02/2013 – 07/2019"],
        [170, 240, "Einkäuferin", BOLD],
        [170, 254, "Harzer Kartonagen AG, Goslar"],
        [40, 290, "Kenntnisse", HEAD],
        [40, 310, "EDV"],
        [170, 310, "SAP MM, Excel"],
        [40, 324, "Sprachen"],
        [170, 324, "Englisch, Polnisch"],
      ),
    );
    expect(resume.basics?.name).toBe("Ottilie Brandner");
    expect(resume.work?.map((work) => [work.position, work.name, work.startDate, work.endDate])).toEqual([
      ["Leiterin Einkauf", "Mühlbach Papier GmbH", "2019-08", undefined],
      ["Einkäuferin", "Harzer Kartonagen AG", "2013-02", "2019-07"],
    ]);
    expect(resume.skills).toEqual([{ name: "EDV", keywords: ["SAP MM", "Excel"] }]);
  });

  it("reads a table of dates, heads and descriptions cell by cell", () => {
    const { resume } = buildResume(
      page(
        [40, 60, "Corin Abara", { size: 20, bold: true, font: "bold" }],
        [40, 90, "Work Experience", HEAD],
        [40, 110, "05/2019 – 06/2021"],
        [160, 110, "Site Manager", BOLD],
        [160, 124, "Quarry Lane Ltd"],
        [340, 110, "Ran three sites with forty people"],
        [340, 124, "and opened a fourth in spring"],
        [40, 160, "01/2016 – 04/2019"],
        [160, 160, "Surveyor", BOLD],
        [160, 174, "Fenland Council"],
        [340, 160, "Measured eighty miles of drains"],
        [40, 210, "Skills", HEAD],
        [40, 230, "Levelling, Scheduling"],
      ),
    );
    expect(resume.work?.map((work) => [work.position, work.name, work.highlights])).toEqual([
      ["Site Manager", "Quarry Lane Ltd", ["Ran three sites with forty people and opened a fourth in spring"]],
      ["Surveyor", "Fenland Council", ["Measured eighty miles of drains"]],
    ]);
  });

  it("reads a page written from the right, and gives the boxes where they are", () => {
    const { resume, text } = buildResume(
      page(
        [480, 60, "דנה לביא", { size: 20, bold: true, font: "bold" }],
        [200, 80, "dana@example.co.il"],
        [500, 110, "ניסיון תעסוקתי", HEAD],
        [480, 130, "אורן מערכות", BOLD],
        [40, 130, "– היום"],
        [75, 130, "2020"],
        [100, 130, "מרץ"],
        [500, 144, "מנהלת פרויקטים"],
        [520, 180, "כישורים", HEAD],
        [500, 200, "Excel, Jira"],
      ),
    );
    expect(text).toContain("אורן מערכות  מרץ 2020 – היום");
    expect(resume.basics?.name).toBe("דנה לביא");
    expect(resume.work).toEqual([{ name: "אורן מערכות", position: "מנהלת פרויקטים", startDate: "2020-03" }]);
    expect(resume.meta?.dossier?.fields["/basics/name"]?.box?.[0]).toBe(480);
  });

  it("finds jobs, studies and skills without any heading", () => {
    const { resume } = buildResume(
      page(
        [40, 60, "Petra Olander", { size: 18, bold: true, font: "bold" }],
        [40, 78, "petra@example.org"],
        [40, 110, "Line Cook, Harbour Grill Inc.", BOLD],
        [450, 110, "Mar 2019 – Present"],
        [50, 124, "Cooked for two hundred guests a night with a small crew."],
        [40, 150, "Bachelor of Arts, Sandhill College", BOLD],
        [450, 150, "Sep 2012 – Jun 2016"],
        [40, 180, "Skills: Grilling, Sauces, Ordering"],
      ),
    );
    expect(resume.work).toMatchObject([{ position: "Line Cook", name: "Harbour Grill Inc.", startDate: "2019-03" }]);
    expect(resume.education).toMatchObject([{ studyType: "Bachelor of Arts", institution: "Sandhill College" }]);
    expect(resume.skills?.flatMap((skill) => skill.keywords ?? [skill.name])).toEqual([
      "Grilling",
      "Sauces",
      "Ordering",
    ]);
  });

  it("believes the labels of fields", () => {
    const { resume } = buildResume(
      page(
        [40, 60, "Amrit Solberg", { size: 18, bold: true, font: "bold" }],
        [40, 90, "Work Experience", HEAD],
        [40, 110, "Company: Blue Director Stores"],
        [40, 124, "Designation: Window Dresser"],
        [40, 138, "Duration: Jan 2018 – May 2020"],
      ),
    );
    expect(resume.work).toMatchObject([
      { name: "Blue Director Stores", position: "Window Dresser", startDate: "2018-01", endDate: "2020-05" },
    ]);
  });

  it("joins a name over three lines and one set wide in two pieces", () => {
    const big = { size: 26, bold: true, font: "bold" };
    const stacked = buildResume(
      page(
        [40, 60, "Maria", big],
        [40, 90, "Fernanda Ruiz-", big],
        [40, 120, "Calder", big],
        [40, 150, "m.ruiz@example.org"],
        [40, 170, "Reads water meters and mends those that tell less than the truth."],
      ),
    );
    expect(stacked.resume.basics?.name).toBe("Maria Fernanda Ruiz-Calder");
    const wide = buildResume(
      page(
        [100, 60, "M A R L A", { size: 20, width: 90 }],
        [215, 60, "K I N G S L E Y", { size: 20, width: 150 }],
        [40, 90, "marla@example.org"],
      ),
    );
    expect(wide.resume.basics?.name).toBe("MARLA KINGSLEY");
  });

  it("is no surer of a recognised value than the recogniser of its words", () => {
    const document = page(
      [40, 60, "Ines", { size: 20, bold: true, font: "bold", confidence: 0.9 }],
      [85, 60, "Calder", { size: 20, bold: true, font: "bold", confidence: 0.4 }],
      [40, 90, "ines@example.org", { confidence: 0.95 }],
    );
    const [only] = document.pages;
    const { resume } = buildResume({
      ...document,
      source: "ocr",
      pages: only ? [{ ...only, isRecognised: true }] : [],
    });
    const fields = resume.meta?.dossier?.fields ?? {};
    expect(fields["/basics/name"]).toMatchObject({ source: "ocr", page: 1 });
    expect(fields["/basics/name"]?.confidence).toBeLessThan(0.4);
    expect(fields["/basics/email"]?.confidence).toBeCloseTo(0.94, 1);
  });
});
