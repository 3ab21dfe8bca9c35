import { getDocumentProxy } from "unpdf";

/** Lines of each page in the order the file holds them, as a parser without layout analysis reads them. */
export async function readPdfLines(bytes: Uint8Array): Promise<string[][]> {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = [""];
    for (const item of items) {
      if (!("str" in item)) continue;
      lines[lines.length - 1] += item.str;
      if (item.hasEOL) lines.push("");
    }
    pages.push(lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== ""));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

/** What the file says about itself. */
export async function readPdfFacts(
  bytes: Uint8Array,
): Promise<{ title: unknown; author: unknown; language: unknown; isTagged: boolean }> {
  const pdf = await getDocumentProxy(bytes.slice());
  const { info } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const facts: Record<string, unknown> = { ...info };
  await pdf.loadingTask.destroy();
  return { title: facts.Title, author: facts.Author, language: facts.Language, isTagged: marks?.Marked === true };
}
