import { describe, expect, it } from "vitest";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { checkPdfAccessibility } from "@/server/adapters/documents/testing/check-pdf-accessibility";
import { generateProfile } from "@/server/adapters/documents/testing/generate-profile";

describe("checkPdfAccessibility", () => {
  const renderer = createDocumentRenderer();
  const resume = () => renderer.resumePdf(generateProfile(3), { template: "two-column", paper: "a4", language: "en" });

  it("finds nothing in what we set", async () => {
    expect(await checkPdfAccessibility(await resume())).toEqual([]);
  });

  it("finds out a file that lost its tags and its language", async () => {
    const untagged = await renderer.bundlePdf([await resume()], { title: "T", author: "A" });
    expect(await checkPdfAccessibility(untagged)).toEqual(
      expect.arrayContaining(["it names no language", "it is not tagged"]),
    );
  });
});
