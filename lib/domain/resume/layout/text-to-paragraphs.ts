import type { Paragraph, ParagraphPiece } from "@/lib/domain/resume/layout/paragraphs-to-source";

const BULLET = /^\s*[•●▪◦‣∙·–—*+-]\s+/;

/** Plain text, one paragraph a line. Runs of three or more spaces, and tabs, separate cells. */
export function textToParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let spaced = false;
  for (const raw of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n|\f/)) {
    if (raw.trim() === "") {
      spaced = true;
      continue;
    }
    const bullet = BULLET.test(raw);
    const content = raw.replace(BULLET, "").trim().replace(/ {3,}/g, "\t");
    if (content === "" || /^[-=_*~\s]+$/.test(content)) {
      spaced = true;
      continue;
    }
    paragraphs.push({ pieces: [{ text: content, bold: false, italic: false }], heading: 0, bullet, spaced });
    spaced = false;
  }
  return paragraphs;
}

function inlineMarkdown(text: string): ParagraphPiece[] {
  const pieces: ParagraphPiece[] = [];
  const pattern =
    /\*\*\*(.+?)\*\*\*|\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|(?<![\w])_(.+?)_(?![\w])|\[([^\]]+)\]\(([^)\s]+)[^)]*\)|<((?:https?:|mailto:)[^>]+)>|`([^`]+)`/g;
  let at = 0;
  const plain = (value: string) => {
    if (value !== "") pieces.push({ text: value.replace(/\\([\\*_`#[\]()+.!|-])/g, "$1"), bold: false, italic: false });
  };
  for (const match of text.matchAll(pattern)) {
    plain(text.slice(at, match.index));
    at = match.index + match[0].length;
    const bold = match[1] ?? match[2] ?? match[3];
    const italic = match[1] ?? match[4] ?? match[5];
    const linked = match[6] ?? match[8]?.replace(/^mailto:/, "");
    const link = match[7] ?? match[8];
    const value = bold ?? italic ?? linked ?? match[9] ?? "";
    pieces.push({
      text: value,
      bold: bold !== undefined,
      italic: italic !== undefined && match[2] === undefined,
      ...(link ? { link } : {}),
    });
  }
  plain(text.slice(at));
  return pieces;
}

function bulletDepth(line: string | undefined): number {
  return /^(\s*)[-*+•]\s+/.exec(line ?? "")?.[1]?.length ?? -1;
}

/** Markdown as resumes use it: headings, bullets, emphasis, links, tables as cells. Everything else is text. */
export function markdownToParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let spaced = false;
  const raws = text
    .replace(/^\ufeff/, "")
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .split(/\r\n|\r|\n/);
  for (const [index, raw] of raws.entries()) {
    const line = raw
      .replace(/<br\s*\/?>\s*$/i, "")
      .replace(/<\/?[a-z][^>]*>/gi, (tag) => (/^<(https?:|mailto:)/.test(tag) ? tag : ""));
    if (line.trim() === "" || /^\s*([-*_=]\s*){3,}$/.test(line) || /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) {
      spaced = true;
      continue;
    }
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    // A bullet with bullets of its own under it is the head of what they tell.
    const bullet = heading === null && /^\s*[-*+•]\s+/.test(line) && bulletDepth(raws[index + 1]) <= bulletDepth(raw);
    const content = heading?.[2] ?? line.replace(/^\s*(?:[-*+•]|>)\s+/, "").trim();
    const cells = content.startsWith("|")
      ? content
          .replace(/^\||\|$/g, "")
          .split("|")
          .map((cell) => cell.trim())
          .join("\t")
      : content;
    paragraphs.push({ pieces: inlineMarkdown(cells), heading: heading?.[1]?.length ?? 0, bullet, spaced });
    spaced = false;
  }
  return paragraphs;
}
