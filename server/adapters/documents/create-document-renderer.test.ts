import { describe, expect, it } from "vitest";
import { DOCUMENT_TEMPLATES } from "@/lib/domain/package/document-style.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { readPdfFacts, readPdfLines } from "@/server/adapters/documents/testing/read-pdf-lines";
import { SAMPLE_LETTER, SAMPLE_RESUME } from "@/server/adapters/documents/testing/sample-documents";
import type { DocumentOptions } from "@/server/ports/document-renderer";

const renderer = createDocumentRenderer();
const options = (template: DocumentOptions["template"], more: Partial<DocumentOptions> = {}): DocumentOptions => ({
  template,
  paper: "a4",
  language: "en",
  ...more,
});
const textOf = async (bytes: Uint8Array) => (await readPdfLines(bytes)).flat().join(" ").replace(/\s+/g, " ");

/** Every text a reader must find, section by section, in the order the resume has them. */
const STRANDS: string[][] = [
  ["Marit Aldergaard", "Senior Backend Engineer"],
  [
    "Experience",
    "Kestrel Freight GmbH, Berlin, Germany",
    "Led a team of five that rebuilt the booking service in Go; p95 latency fell from 840 ms to 120 ms.",
    "Backend Engineer",
    "Paylane",
    "Payments platform for 2,300 merchants.",
    "Built the refund service in Java and Kafka, processing 1.2 million refunds a year.",
  ],
  [
    "Education",
    "Master of Science in Computer Science",
    "Universität Bremen",
    "Grade: 1.3",
    "Courses: Distributed Systems, Database Theory",
  ],
  ["Projects", "pgledger", "github.com/maritald/pgledger", "Double-entry ledger for PostgreSQL.", "Technologies: Go"],
  ["Certifications", "Certified Kubernetes Administrator", "Cloud Native Computing Foundation"],
  ["Languages", "Danish (Native), German (C1)"],
  ["Publications", "Ledgers that add up", "PGConf.DE"],
  ["Awards", "Engineering Excellence Award"],
  ["Volunteering", "Mentor", "CoderDojo Berlin", "Teaches children to program."],
  ["References", "Jonas Wick: The calmest engineer I know."],
];

function expectInOrder(text: string, strand: readonly string[]): void {
  const lower = text.toLowerCase();
  let at = 0;
  for (const part of strand) {
    const found = lower.indexOf(part.toLowerCase(), at);
    expect(found, `"${part}" after position ${at} of: ${text}`).toBeGreaterThanOrEqual(0);
    at = found + part.length;
  }
}

describe.each(DOCUMENT_TEMPLATES)("the %s template", (template) => {
  it("gives the same bytes every time, also from another renderer", async () => {
    const first = await renderer.resumePdf(SAMPLE_RESUME, options(template));
    expect(await renderer.resumePdf(structuredClone(SAMPLE_RESUME), options(template))).toEqual(first);
    expect(await createDocumentRenderer().resumePdf(SAMPLE_RESUME, options(template))).toEqual(first);
  });

  it("holds every text, section by section, in reading order", async () => {
    const text = await textOf(await renderer.resumePdf(SAMPLE_RESUME, options(template)));
    for (const strand of STRANDS) expectInOrder(text, strand);
    for (const date of [
      "Mar 2020 – Present",
      "Aug 2016 – Feb 2020",
      "Oct 2012 – Sep 2014",
      "May 2022",
      "2018 – Present",
    ]) {
      expect(text).toContain(date);
    }
  });

  it("is tagged, and says whose it is and in which language", async () => {
    const facts = await readPdfFacts(await renderer.resumePdf(SAMPLE_RESUME, options(template, { language: "de" })));
    expect(facts).toEqual({
      title: "Marit Aldergaard – Lebenslauf",
      author: "Marit Aldergaard",
      language: "de",
      isTagged: true,
    });
  });

  it("sets markup, code and links of somebody else as plain words", async () => {
    const hostile = '#panic("x") *b* $x^2$ `c` \\ <a> @ref // c = H';
    const resume: Resume = {
      basics: { name: hostile, summary: hostile, url: "javascript:alert(1)" },
      work: [{ position: hostile, highlights: [hostile] }],
    };
    const pdf = await renderer.resumePdf(resume, options(template));
    expect((await textOf(pdf)).split(hostile)).toHaveLength(5);
    expect(Buffer.from(pdf).toString("latin1")).not.toContain("/URI (javascript");
  });

  it("keeps a word that is longer than a line on the page, whole when copied", async () => {
    const address = `https://example.com/${"segment-".repeat(22)}end`;
    const lines = (
      await readPdfLines(
        await renderer.resumePdf(
          { basics: { name: "A Person" }, work: [{ position: "Engineer", highlights: [address] }] },
          options(template),
        ),
      )
    ).flat();
    expect(lines.join("")).toContain(address);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(address.length);
  });

  it("leaves no heading alone at the foot of a page, however the lines fall", async () => {
    const headings = new Set(["experience", "education", "skills", "languages", "projects"]);
    for (let extra = 0; extra < 8; extra++) {
      const role = (n: number) => ({
        position: `Role ${n}`,
        name: `Company ${n}`,
        startDate: "2019-01",
        endDate: "2020-01",
        highlights: ["First thing done.", "Second thing done."],
      });
      const resume: Resume = {
        basics: { name: "A Person", summary: "word ".repeat(10 * extra) },
        work: Array.from({ length: 12 }, (_, n) => role(n)),
        education: [{ studyType: "BSc", area: "Physics", institution: "A University" }],
        skills: [{ name: "Tools", keywords: ["One", "Two"] }],
      };
      const pages = await readPdfLines(await renderer.resumePdf(resume, options(template, { density: "airy" })));
      for (const lines of pages.slice(0, -1)) {
        const last = (lines.at(-1) ?? "").toLowerCase();
        expect(headings.has(last) || /^(role|company) \d+$/.test(last), `page ends in "${last}"`).toBe(false);
      }
    }
  });

  it("puts a letter of usual length on one page under the same name, in order", async () => {
    const pages = await readPdfLines(
      await renderer.coverLetterPdf(
        SAMPLE_LETTER,
        SAMPLE_RESUME,
        options(template, { letter: { recipient: ["Kestrel", "Berlin"], date: "12 May 2026" } }),
      ),
    );
    expect(pages).toHaveLength(1);
    expectInOrder(pages.flat().join(" "), [
      "Marit Aldergaard",
      "marit.aldergaard@example.com",
      "Kestrel",
      "12 May 2026",
      "Application for Staff Engineer, Payments",
      "Dear hiring team,",
      "ledger that customers can audit. I designed one",
      "I would be glad",
      "Kind regards,",
      "Marit Aldergaard",
    ]);
  });
});

describe("any template", () => {
  it("fits on one page what is only a little too long for it", async () => {
    const bullets = (count: number): Resume => ({
      basics: { name: "A Person" },
      work: [
        {
          position: "Engineer",
          name: "Kestrel",
          highlights: Array.from({ length: count }, (_, n) => `Did thing number ${n}.`),
        },
      ],
    });
    const pagesOf = async (count: number) =>
      (await readPdfLines(await renderer.resumePdf(bullets(count), options("classic")))).length;
    const perPage = 48;
    expect(await pagesOf(perPage)).toBe(1);
    expect(await pagesOf(perPage * 2)).toBe(2);
  });

  it("sets letters of other scripts, an empty resume and one without a name without failing", async () => {
    const scripts = "日本語 العربية हिन्दी Ελληνικά Русский 😀";
    for (const template of DOCUMENT_TEMPLATES) {
      for (const resume of [{}, { basics: { name: scripts } }, { work: [{ position: scripts }] }]) {
        expect((await renderer.resumePdf(resume, options(template))).length).toBeGreaterThan(1000);
      }
    }
  });

  it("takes US Letter paper, the owner's section order and an accent only if it is a colour", async () => {
    const text = await textOf(
      await renderer.resumePdf(
        SAMPLE_RESUME,
        options("modern", { paper: "us-letter", sectionOrder: ["skills", "education"], accent: '"); evil' }),
      ),
    );
    expectInOrder(text, ["Skills", "Education", "Summary", "Experience"]);
  });
});
