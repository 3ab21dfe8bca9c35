import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { DOCX_TEMPLATES } from "@/server/adapters/resume-reader/bench/docx-templates";
import { FOURTH_HTML_HELD_OUT, FOURTH_HTML_TUNED } from "@/server/adapters/resume-reader/bench/fourth-html";
import { HTML_TEMPLATES } from "@/server/adapters/resume-reader/bench/html-templates";
import { INVENTED_PEOPLE } from "@/server/adapters/resume-reader/bench/invented-people";
import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { LATER_DOCX_HELD_OUT, LATER_DOCX_TUNED } from "@/server/adapters/resume-reader/bench/later-docx";
import { LATER_HTML_HELD_OUT } from "@/server/adapters/resume-reader/bench/later-html-held-out";
import { LATER_HTML_TUNED } from "@/server/adapters/resume-reader/bench/later-html-tuned";
import { LATER_PEOPLE } from "@/server/adapters/resume-reader/bench/later-people";
import { LATER_TYPST_HELD_OUT, LATER_TYPST_TUNED } from "@/server/adapters/resume-reader/bench/later-typst";
import { SCRIPT_HTML } from "@/server/adapters/resume-reader/bench/script-html";
import { SCRIPT_PEOPLE } from "@/server/adapters/resume-reader/bench/script-people";
import { THIRD_HTML_HELD_OUT, THIRD_HTML_TUNED } from "@/server/adapters/resume-reader/bench/third-html";
import { TYPST_TEMPLATES } from "@/server/adapters/resume-reader/bench/typst-templates";

/** One rendered resume. Held out: the person or the layout was never looked at while rules were written. */
export type InventedFile = { person: InventedPerson; file: string; set: string };

type Circle = {
  name: string;
  people: InventedPerson[];
  html: Record<string, (person: InventedPerson) => string>;
  typst: Record<string, (person: InventedPerson) => string>;
  docx: Record<string, (person: InventedPerson) => Promise<Uint8Array>>;
  heldOutLayouts: Set<string>;
};

const CIRCLES: Circle[] = [
  {
    name: "first",
    people: INVENTED_PEOPLE,
    html: HTML_TEMPLATES,
    typst: TYPST_TEMPLATES,
    docx: DOCX_TEMPLATES,
    heldOutLayouts: new Set(),
  },
  {
    name: "later",
    people: LATER_PEOPLE,
    html: { ...LATER_HTML_TUNED, ...LATER_HTML_HELD_OUT },
    typst: { ...LATER_TYPST_TUNED, ...LATER_TYPST_HELD_OUT },
    docx: { ...LATER_DOCX_TUNED, ...LATER_DOCX_HELD_OUT },
    heldOutLayouts: new Set([LATER_HTML_HELD_OUT, LATER_TYPST_HELD_OUT, LATER_DOCX_HELD_OUT].flatMap(Object.keys)),
  },
  {
    name: "third",
    people: LATER_PEOPLE,
    html: { ...THIRD_HTML_TUNED, ...THIRD_HTML_HELD_OUT },
    typst: {},
    docx: {},
    heldOutLayouts: new Set(Object.keys(THIRD_HTML_HELD_OUT)),
  },
  {
    name: "fourth",
    people: LATER_PEOPLE,
    html: { ...FOURTH_HTML_TUNED, ...FOURTH_HTML_HELD_OUT },
    typst: {},
    docx: {},
    heldOutLayouts: new Set(Object.keys(FOURTH_HTML_HELD_OUT)),
  },
  { name: "scripts", people: SCRIPT_PEOPLE, html: SCRIPT_HTML, typst: {}, docx: {}, heldOutLayouts: new Set() },
];

/** Circles of which nobody is turned into a picture; of the others everybody is once, in changing layouts. */
const WITHOUT_SCANS = new Set(["third", "fourth", "scripts"]);
const SCAN_DOTS_PER_INCH = 170;

export const chromiumPath = (): string | null =>
  ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"].find((path) => existsSync(path)) ?? null;

function print(html: string, pdf: string, profile: string): void {
  const chromium = chromiumPath();
  if (!chromium || existsSync(pdf)) return;
  const page = pdf.replace(/\.pdf$/, ".html");
  writeFileSync(page, html);
  execFileSync(
    chromium,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-pdf-header-footer",
      `--user-data-dir=${profile}`,
      `--print-to-pdf=${pdf}`,
      page,
    ],
    { stdio: "ignore" },
  );
}

/** A file of pictures only, as a scanner makes one; null where poppler's pdftoppm is not installed. */
async function scan(directory: string, file: string): Promise<string | null> {
  const name = `scan-${basename(file, ".pdf").replaceAll("/", "-")}`;
  if (existsSync(join(directory, `${name}.pdf`))) return `${name}.pdf`;
  const drawn = spawnSync(
    "pdftoppm",
    [
      "-r",
      String(SCAN_DOTS_PER_INCH),
      "-jpeg",
      "-jpegopt",
      "quality=72",
      "-singlefile",
      join(directory, file),
      join(directory, name),
    ],
    { stdio: "ignore" },
  );
  if (drawn.status !== 0) return null;
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedJpg(readFileSync(join(directory, `${name}.jpg`)));
  pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  writeFileSync(join(directory, `${name}.pdf`), await pdf.save());
  return `${name}.pdf`;
}

/** Renders everybody in every layout by Chromium, Typst, docx and, where installed, LibreOffice; some are rasterised. */
export async function renderInvented(directory: string): Promise<InventedFile[]> {
  const files: InventedFile[] = [];
  const typst = NodeCompiler.create();
  for (const circle of CIRCLES) {
    const setOf = (person: InventedPerson, layout: string) =>
      `${circle.name}, ${person.isHeldOut || circle.heldOutLayouts.has(layout) ? "held out" : "tuned"}`;
    const own: (InventedFile & { layout: string })[] = [];
    for (const person of circle.people) {
      for (const [layout, template] of Object.entries(circle.html)) {
        const file = `chromium-${layout}--${person.id}.pdf`;
        print(template(person), join(directory, file), join(directory, "chromium"));
        if (existsSync(join(directory, file))) own.push({ person, file, layout, set: setOf(person, layout) });
      }
      for (const [layout, template] of Object.entries(circle.typst)) {
        const file = `typst-${layout}--${person.id}.pdf`;
        writeFileSync(join(directory, file), typst.pdf({ mainFileContent: template(person) }));
        own.push({ person, file, layout, set: setOf(person, layout) });
      }
      for (const [layout, template] of Object.entries(circle.docx)) {
        const file = `docx-${layout}--${person.id}.docx`;
        writeFileSync(join(directory, file), await template(person));
        own.push({ person, file, layout, set: setOf(person, layout) });
      }
    }
    own.push(...byLibreOffice(directory, own));
    const scans = WITHOUT_SCANS.has(circle.name) ? [] : await scansOf(directory, circle, own);
    files.push(...own.map(({ layout: _layout, ...file }) => file), ...scans);
  }
  return files;
}

function byLibreOffice<T extends InventedFile>(directory: string, files: T[]): T[] {
  const written = files.filter(({ file }) => file.endsWith(".docx"));
  const office = join(directory, "office");
  const missing = written.filter(({ file }) => !existsSync(join(office, `${basename(file, ".docx")}.pdf`)));
  if (missing.length > 0)
    spawnSync(
      "soffice",
      ["--headless", "--convert-to", "pdf", "--outdir", office, ...missing.map(({ file }) => join(directory, file))],
      { stdio: "ignore", timeout: 240_000 },
    );
  return written.flatMap((entry) => {
    const file = `office/${basename(entry.file, ".docx")}.pdf`;
    return existsSync(join(directory, file)) ? [{ ...entry, file }] : [];
  });
}

async function scansOf(directory: string, circle: Circle, files: InventedFile[]): Promise<InventedFile[]> {
  const scans: InventedFile[] = [];
  for (const [index, person] of circle.people.entries()) {
    const printed = files.filter((entry) => entry.person === person && entry.file.startsWith("chromium-"));
    const chosen = printed[(index * 3) % Math.max(1, printed.length)];
    const file = chosen ? await scan(directory, chosen.file) : null;
    if (chosen && file) scans.push({ person, file, set: chosen.set.replace(circle.name, "scans") });
  }
  return scans;
}
