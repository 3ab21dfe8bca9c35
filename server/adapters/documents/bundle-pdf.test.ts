import { describe, expect, it } from "vitest";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { generateProfile } from "@/server/adapters/documents/testing/generate-profile";
import { readPdfFacts, readPdfLines } from "@/server/adapters/documents/testing/read-pdf-lines";

describe("several PDFs as one", () => {
  it("keeps every page's words in order, names its author, and gives the same bytes every time", async () => {
    const renderer = createDocumentRenderer();
    const parts = await Promise.all(
      [1, 2].map((seed) =>
        renderer.resumePdf(generateProfile(seed), { template: "classic", paper: "a4", language: "en" }),
      ),
    );
    const info = { title: "Jo – Baker", author: "Jo" };
    const bundle = await renderer.bundlePdf(parts, info);
    const pages = (await Promise.all(parts.map(readPdfLines))).flat();
    expect(await readPdfLines(bundle)).toEqual(pages);
    expect(await readPdfFacts(bundle)).toMatchObject(info);
    expect(Buffer.from(await renderer.bundlePdf(parts, info)).equals(Buffer.from(bundle))).toBe(true);
  });
});
