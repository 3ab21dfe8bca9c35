import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { DOCUMENT_TEMPLATES } from "@/lib/domain/package/document-style.schema";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { SAMPLE_LETTER, SAMPLE_RESUME } from "@/server/adapters/documents/testing/sample-documents";
import type { DocumentOptions } from "@/server/ports/document-renderer";

const renderer = createDocumentRenderer();
const options = (template: DocumentOptions["template"], more: Partial<DocumentOptions> = {}): DocumentOptions => ({
  template,
  paper: "a4",
  language: "en",
  ...more,
});
const htmlOf = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

describe.each(DOCUMENT_TEMPLATES)("the DOCX twin of %s", (template) => {
  it("gives the same bytes every time", async () => {
    const first = await renderer.resumeDocx(SAMPLE_RESUME, options(template));
    expect(await renderer.resumeDocx(structuredClone(SAMPLE_RESUME), options(template))).toEqual(first);
    const letter = await renderer.coverLetterDocx(SAMPLE_LETTER, SAMPLE_RESUME, options(template));
    expect(await renderer.coverLetterDocx(SAMPLE_LETTER, SAMPLE_RESUME, options(template))).toEqual(letter);
  });

  it("uses real headings, lists and links", async () => {
    const html = await htmlOf(await renderer.resumeDocx(SAMPLE_RESUME, options(template)));
    expect(html).toContain("<h2>Experience</h2>");
    expect(html).toMatch(/<h3>Senior Backend Engineer\s+Mar 2020 – Present<\/h3>/);
    expect(html).toContain("<li>Designed the settlement ledger on PostgreSQL, now holding 41 million entries.</li>");
    expect(html).toContain('<a href="mailto:marit.aldergaard@example.com">');
  });
});

describe("a DOCX", () => {
  it("holds neither the clock nor a random name, and states its language and owner", async () => {
    const parts = unzipSync(await renderer.resumeDocx(SAMPLE_RESUME, options("classic", { language: "de" })));
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text("docProps/core.xml")).toContain("2000-01-01T00:00:00Z</dcterms:created>");
    expect(text("docProps/core.xml")).toContain("<dc:creator>Marit Aldergaard</dc:creator>");
    expect(text("word/styles.xml")).toContain('<w:lang w:val="de-DE"/>');
    const ids = [...text("word/document.xml").matchAll(/r:id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(ids.map((_, index) => `rIdLink${index + 1}`));
    for (const id of ids) expect(text("word/_rels/document.xml.rels")).toContain(`Id="${id}"`);
  });

  it("writes markup of somebody else as words", async () => {
    const hostile = "<w:t>&amp; ]]> \u0000\u0008 </w:p> \ud800";
    const html = await htmlOf(
      await renderer.resumeDocx(
        { basics: { name: "A Person", summary: hostile, url: "file:///etc/passwd" } },
        options("classic"),
      ),
    );
    expect(html).toContain("&lt;w:t&gt;&amp;amp; ]]&gt; &lt;/w:p&gt; \uFFFD");
    expect(html).not.toContain("href");
  });

  it("sets a letter from head to signature", async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await renderer.coverLetterDocx(SAMPLE_LETTER, SAMPLE_RESUME, options("modern"))),
    });
    expect(value.split("\n").filter((line) => line !== "")).toEqual([
      "Marit Aldergaard",
      "Senior Backend Engineer",
      "Berlin, Germany · marit.aldergaard@example.com · +49 30 5550 1432 · aldergaard.example · linkedin.com/in/marit-aldergaard",
      "Application for Staff Engineer, Payments",
      "Dear hiring team,",
      "Your posting speaks of a ledger that customers can audit. I designed one that now holds 41 million entries.",
      "I would be glad to talk about how this fits your plans.",
      "Kind regards,",
      "Marit Aldergaard",
    ]);
  });
});
