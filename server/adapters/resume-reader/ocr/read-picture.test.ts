import { readFileSync } from "node:fs";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import type { ReadingProgress } from "@/server/ports/resume-reader";

const FONTS = "node_modules/@expo-google-fonts/source-sans-3";
GlobalFonts.register(readFileSync(`${FONTS}/400Regular/SourceSans3_400Regular.ttf`), "Sans");
GlobalFonts.register(readFileSync(`${FONTS}/700Bold/SourceSans3_700Bold.ttf`), "Sans Bold");

type Words = { text: string; size: number; bold?: boolean; x?: number }[];

const RESUME: Words = [
  { text: "Tamsin Okonjo", size: 26, bold: true },
  { text: "tamsin.okonjo@example.org  |  (614) 555-0177  |  Columbus, OH", size: 11 },
  { text: "WORK EXPERIENCE", size: 14, bold: true },
  { text: "Bindery Foreman", size: 11, bold: true },
  { text: "Plover Press, Columbus, OH", size: 11 },
  { text: "March 2019 - Present", size: 11 },
  { text: "Led a crew of seven at two folding machines and a sewing line", size: 11 },
  { text: "EDUCATION", size: 14, bold: true },
  { text: "Certificate in Bookbinding, Lakeland Trade School, 2012 - 2014", size: 11 },
  { text: "SKILLS", size: 14, bold: true },
  { text: "Case binding, Gold tooling, Paper repair", size: 11 },
];

/** A letter page at 150 dots an inch with these lines on it. */
async function picture(lines: Words): Promise<Buffer> {
  const scale = 150 / 72;
  const canvas = createCanvas(612 * scale, 792 * scale);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fbfaf5";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#1a1a1a";
  let y = 60;
  for (const line of lines) {
    y += line.size * 1.9;
    context.font = `${line.size * scale}px "${line.bold ? "Sans Bold" : "Sans"}"`;
    context.fillText(line.text, (line.x ?? 60) * scale, y * scale);
  }
  return canvas.encode("png");
}

async function pdfOf(pictures: Buffer[], typed?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  if (typed) {
    const page = pdf.addPage([612, 792]);
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    page.drawText(typed, { x: 60, y: 700, size: 11, lineHeight: 16, font });
  }
  for (const bytes of pictures)
    pdf.addPage([612, 792]).drawImage(await pdf.embedPng(bytes), { x: 0, y: 0, width: 612, height: 792 });
  return pdf.save();
}

const reader = createResumeReader({ mode: "in-process" });

describe("resumes that are pictures", () => {
  it("recognises a photograph, says so, and gives each value its box and its confidence", {
    timeout: 120_000,
  }, async () => {
    const { resume, mediaType, pageCount } = await reader.read(await picture(RESUME), "scan.pdf");
    expect([mediaType, pageCount]).toEqual(["image/png", 1]);
    expect(resume.basics).toMatchObject({
      name: "Tamsin Okonjo",
      email: "tamsin.okonjo@example.org",
      phone: "(614) 555-0177",
    });
    expect(resume.work).toMatchObject([{ position: "Bindery Foreman", name: "Plover Press", startDate: "2019-03" }]);
    expect(resume.skills?.map((skill) => skill.name)).toEqual(["Case binding", "Gold tooling", "Paper repair"]);
    const name = resume.meta?.dossier?.fields["/basics/name"];
    expect(name).toMatchObject({ source: "ocr", page: 1 });
    expect(name?.confidence).toBeLessThan(1);
    const [x = 0, y = 0] = name?.box ?? [];
    expect(Math.abs(x - 60)).toBeLessThan(4);
    expect(y).toBeLessThan(112);
    expect(resume.meta?.dossier?.warnings.join()).toContain("Page 1 is a picture");
  });

  it("reads a scanned page among typed ones in the worker, and reports how far it is", {
    timeout: 120_000,
  }, async () => {
    const worker = createResumeReader();
    const progress: ReadingProgress[] = [];
    const typed =
      "Tamsin Okonjo\ntamsin.okonjo@example.org\nColumbus, OH\n \nSUMMARY\nBinds books and leads those who do, since 2014.";
    const { resume } = await worker.read(await pdfOf([await picture(RESUME.slice(2))], typed), "mixed.pdf", {
      onProgress: (step) => progress.push(step),
    });
    await worker.close();
    expect(resume.basics?.name).toBe("Tamsin Okonjo");
    expect(resume.work).toMatchObject([{ position: "Bindery Foreman", name: "Plover Press" }]);
    const fields = resume.meta?.dossier?.fields ?? {};
    expect([fields["/basics/email"]?.source, fields["/work/0/name"]?.source]).toEqual(["text-layer", "ocr"]);
    expect(fields["/work/0/name"]?.page).toBe(2);
    expect(progress[0]).toEqual({ stage: "recognising", page: 2, index: 1, count: 1, share: 0 });
    expect(progress.length).toBeGreaterThan(1);
  });

  it("gives an empty profile for an empty scan, and says so", { timeout: 60_000 }, async () => {
    const { resume, text } = await reader.read(await pdfOf([await picture([])]), "empty.pdf");
    expect(text).toBe("");
    expect(resume.basics ?? resume.work).toBeUndefined();
    expect(resume.meta?.dossier?.warnings).toEqual([
      "No words were found on page 1, which is blank or a picture.",
      "Nothing in this document could be read as part of a resume.",
    ]);
  });

  it("refuses pictures where recognition is off, and pictures with too many pixels, before unpacking them", {
    timeout: 60_000,
  }, async () => {
    const off = createResumeReader({ mode: "in-process", limits: { recognises: false } });
    const page = await picture(RESUME);
    await expect(off.read(page, "a.png")).rejects.toThrow("switched off here");
    await expect(off.read(await pdfOf([page]), "a.pdf")).rejects.toThrow("switched off here");
    const huge = new Uint8Array(page);
    new DataView(huge.buffer).setUint32(16, 60_000);
    new DataView(huge.buffer).setUint32(20, 60_000);
    await expect(reader.read(huge, "a.png")).rejects.toThrow("million pixels");
    await expect(reader.read(page.subarray(0, 60), "a.png")).rejects.toMatchObject({ code: "unreadable_file" });
  });
});
