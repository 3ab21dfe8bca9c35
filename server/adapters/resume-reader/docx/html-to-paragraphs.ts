import type { Paragraph } from "@/lib/domain/resume/layout/paragraphs-to-source";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/**
 * The paragraphs of the small HTML that mammoth writes. A table row whose cells hold one paragraph each becomes one line
 * of cells; a cell with several paragraphs is a column of a page layout and is read on its own, left to right.
 */
export function htmlToParagraphs(html: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current = null as Paragraph | null;
  let spaced = false;
  let bold = 0;
  let italic = 0;
  let listDepth = 0;
  let link: string | undefined;
  /** Rows under construction, innermost last: the paragraphs of each cell. */
  const rows: Paragraph[][][] = [];

  const sink = (): Paragraph[] => rows.at(-1)?.at(-1) ?? paragraphs;
  const close = () => {
    if (current?.pieces.some((piece) => piece.text.trim() !== "")) {
      sink().push({ ...current, spaced });
      spaced = false;
    } else if (current) {
      spaced = true;
    }
    current = null;
  };
  const open = (heading: number, bullet: boolean) => {
    close();
    current = { pieces: [], heading, bullet };
  };
  const closeRow = () => {
    const cells = rows.pop() ?? [];
    const filled = cells.filter((cell) => cell.length > 0);
    if (filled.length > 1 && filled.every((cell) => cell.length === 1)) {
      const pieces = filled.flatMap((cell, index) => [
        ...(index > 0 ? [{ text: "\t", bold: false, italic: false }] : []),
        ...(cell[0]?.pieces ?? []),
      ]);
      sink().push({
        pieces,
        heading: 0,
        bullet: filled[0]?.[0]?.bullet === true,
        spaced: filled[0]?.[0]?.spaced === true,
      });
    } else {
      for (const cell of filled) sink().push(...cell);
    }
  };

  for (const [token] of html.matchAll(/<[^>]+>|[^<]+/g)) {
    const tag = /^<(\/?)([a-z0-9]+)/.exec(token);
    if (!tag) {
      const text = decode(token);
      if (text.trim() !== "" && !current) open(0, false);
      current?.pieces.push({ text, bold: bold > 0, italic: italic > 0, ...(link ? { link } : {}) });
      continue;
    }
    const [, slash, name = ""] = tag;
    const isClosing = slash === "/";
    if (name === "p" || /^h[1-6]$/.test(name)) {
      if (isClosing) close();
      else open(name === "p" ? 0 : Number(name[1]), false);
    } else if (name === "li") {
      if (isClosing) close();
      else open(0, true);
    } else if (name === "ul" || name === "ol") {
      if (!isClosing && listDepth > 0) close();
      listDepth += isClosing ? -1 : 1;
    } else if (name === "strong") bold += isClosing ? -1 : 1;
    else if (name === "em") italic += isClosing ? -1 : 1;
    else if (name === "a") link = isClosing ? undefined : decode(/href="([^"]*)"/.exec(token)?.[1] ?? "");
    else if (name === "br") {
      const { heading, bullet }: Paragraph = current ?? { heading: 0, bullet: false, pieces: [] };
      open(heading, bullet);
    } else if (name === "tr") {
      close();
      if (isClosing) closeRow();
      else rows.push([]);
    } else if (name === "td" || name === "th") {
      close();
      if (!isClosing) rows.at(-1)?.push([]);
    }
  }
  close();
  return paragraphs;
}
