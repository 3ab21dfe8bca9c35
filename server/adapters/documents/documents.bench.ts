import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ComparedField, compareResumes } from "@/lib/domain/package/compare-resumes";
import { DOCUMENT_TEMPLATES } from "@/lib/domain/package/document-style.schema";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { buildResumeDocument } from "@/server/adapters/documents/resume-document";
import { checkPdfAccessibility } from "@/server/adapters/documents/testing/check-pdf-accessibility";
import { generateProfile } from "@/server/adapters/documents/testing/generate-profile";
import { readPdfFacts, readPdfLines } from "@/server/adapters/documents/testing/read-pdf-lines";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import type { DocumentOptions } from "@/server/ports/document-renderer";

/** `npm run bench:documents [-- PROFILES]`: render times, what survives a round trip, how pages fit. Nothing here is shared data. */
const count = Number(process.argv[2] ?? 100);
const profiles = Array.from({ length: count }, (_, seed) => generateProfile(seed));
const renderer = createDocumentRenderer();
const reader = createResumeReader();
const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;

const percentile = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const spread = (times: number[]) =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
const ms = (times: Times) => `${spread(times.wall)} (processor ${spread(times.processor)})`;
const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} % (${part}/${whole})`;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Wall clock, and the processor's own time, which other work on the machine disturbs less. */
type Times = { wall: number[]; processor: number[] };

async function timed<T>(times: Times, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const used = process.cpuUsage(before);
  times.wall.push(performance.now() - start);
  times.processor.push((used.user + used.system) / 1000);
  return result;
}

/** Every text the document sets, as the second witness must find it. */
function textsOf(resume: (typeof profiles)[number], options: DocumentOptions): string[] {
  const document = buildResumeDocument(resume, options);
  const entries = document.sections.flatMap((s) => s.entries);
  const facts = [...document.sections, ...entries].flatMap((s) => s.facts);
  return [
    document.name,
    document.label,
    ...document.contacts.map((c) => c.text),
    ...document.sections.flatMap((s) => s.paragraphs),
    ...entries.flatMap((e) => [e.title, e.organisation, e.place, e.dates, ...e.paragraphs, ...e.bullets]),
    ...facts.map((f) => f.text),
  ].filter((text) => text !== "");
}

function witness(pdf: Uint8Array, texts: string[]): number {
  const file = join(folder, "witness.pdf");
  writeFileSync(file, pdf);
  const text = spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" })
    .stdout.normalize("NFC")
    .replace(/\s+/g, " ");
  return texts.filter((wanted) => text.includes(wanted.normalize("NFC").replace(/\s+/g, " "))).length;
}

function report(name: string, fields: ComparedField[]): void {
  say(`  ${name}: fields kept ${share(fields.filter((f) => f.isKept).length, fields.length)}, target 100 %`);
  const lost = Map.groupBy(
    fields.filter((f) => !f.isKept),
    (f) => f.kind,
  );
  for (const [kind, all] of [...lost].sort((a, b) => b[1].length - a[1].length).slice(0, 6)) {
    say(
      `      ${kind}: ${all.length} lost, e.g. ${JSON.stringify(all[0]?.wrote.slice(0, 60))} read as ${JSON.stringify(all[0]?.read.slice(0, 60))}`,
    );
  }
}

await renderer.resumePdf(generateProfile(-1), { template: "classic", paper: "a4", language: "en" });
say(`${count} generated profiles, each in English and German alternately, A4 and US Letter by turns`);
for (const template of DOCUMENT_TEMPLATES) {
  const [pdfTimes, docxTimes]: [Times, Times] = [
    { wall: [], processor: [] },
    { wall: [], processor: [] },
  ];
  const [pdfFields, docxFields]: [ComparedField[], ComparedField[]] = [[], []];
  const pages: number[] = [];
  let [found, wanted, tagged, accessible, lonely, unreadable, faultless] = [0, 0, 0, 0, 0, 0, 0];
  const faults = new Map<string, number>();
  for (const [index, profile] of profiles.entries()) {
    const options: DocumentOptions = {
      template,
      language: index % 2 === 0 ? "en" : "de",
      paper: index % 3 === 0 ? "us-letter" : "a4",
    };
    const pdf = await timed(pdfTimes, () => renderer.resumePdf(profile, options));
    const docx = await timed(docxTimes, () => renderer.resumeDocx(profile, options));
    for (const [bytes, name, fields] of [
      [pdf, "r.pdf", pdfFields],
      [docx, "r.docx", docxFields],
    ] as const) {
      const back = await reader.read(bytes, name).catch(() => null);
      if (back === null) unreadable += 1;
      fields.push(...compareResumes(profile, back?.resume ?? {}));
    }
    const lines = await readPdfLines(pdf);
    pages.push(lines.length);
    const titles = new Set(buildResumeDocument(profile, options).sections.map((s) => s.title.toLowerCase()));
    lonely += lines.slice(0, -1).filter((page) => titles.has((page.at(-1) ?? "").toLowerCase())).length;
    if ((await readPdfFacts(pdf)).isTagged) tagged += 1;
    if (Buffer.from(pdf).includes("<pdfuaid:part>1<")) accessible += 1;
    const missed = await checkPdfAccessibility(pdf);
    if (missed.length === 0) faultless += 1;
    for (const fault of missed) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    if (hasPdftotext) {
      const texts = textsOf(profile, options);
      wanted += texts.length;
      found += witness(pdf, texts);
    }
  }
  say(`${template}`);
  say(`  PDF ${ms(pdfTimes)}, target 50 ms; DOCX ${ms(docxTimes)}, target 100 ms`);
  report("PDF through our reader", pdfFields);
  report("DOCX through our reader", docxFields);
  if (unreadable > 0) say(`  documents our reader refused: ${unreadable}`);
  say(
    hasPdftotext
      ? `  pdftotext finds ${share(found, wanted)} of the texts`
      : "  pdftotext is not installed: second witness skipped",
  );
  say(
    `  accessibility, as looked up with pdf.js (title, language, tags on every page, heading levels, no text outside): ${share(faultless, count)} without a fault`,
  );
  for (const [fault, times] of [...faults].slice(0, 4)) say(`      ${times} times: ${fault}`);
  say(
    `  pages: ${[1, 2, 3].map((n) => `${n}: ${pages.filter((p) => p === n).length}`).join(", ")}; headings alone at a page's foot: ${lonely}; tagged: ${share(tagged, count)}; PDF/UA-1, as checked by the typesetter: ${share(accessible, count)}`,
  );
}
await reader.close();
rmSync(folder, { recursive: true });
