import type { Paragraph, ParagraphPiece } from "@/lib/domain/resume/layout/paragraphs-to-source";
import { findElements, isElement, type XmlElement, type XmlNode } from "@/server/adapters/resume-reader/xml/xml-tree";

export type OdtFace = { bold: boolean; italic: boolean; heading: number };
const PLAIN: OdtFace = { bold: false, italic: false, heading: 0 };

/** What the styles of a document say about weight and level, parents included. */
export function readOdtStyles(...parts: XmlElement[]): Map<string, OdtFace> {
  const elements = parts.flatMap((part) => findElements(part, "style:style"));
  const byName = new Map(elements.map((element) => [element.attributes["style:name"] ?? "", element]));
  const faces = new Map<string, OdtFace>();
  const resolve = (name: string, depth: number): OdtFace => {
    const known = faces.get(name);
    if (known) return known;
    const element = byName.get(name);
    if (!element || depth > 20) return PLAIN;
    const parent = resolve(element.attributes["style:parent-style-name"] ?? "", depth + 1);
    const text = findElements(element, "style:text-properties")[0]?.attributes ?? {};
    const weight = text["fo:font-weight"];
    const posture = text["fo:font-style"];
    const label = element.attributes["style:display-name"] ?? name;
    const level = /^Heading(?:_20_| )?(\d)$/.exec(label)?.[1] ?? element.attributes["style:default-outline-level"];
    const face = {
      bold: weight === undefined ? parent.bold : /bold|[6-9]00/.test(weight),
      italic: posture === undefined ? parent.italic : /italic|oblique/.test(posture),
      heading: level ? Number(level) : label === "Title" ? 1 : parent.heading,
    };
    faces.set(name, face);
    return face;
  };
  for (const name of byName.keys()) resolve(name, 0);
  return faces;
}

/** The paragraphs of a text body: headings, lists, text frames, and tables row by row. */
export function odtParagraphs(body: XmlElement, faces: Map<string, OdtFace>): Paragraph[] {
  const walkBlocks = (nodes: XmlNode[], bullet: boolean): Paragraph[] =>
    nodes.filter(isElement).flatMap((node): Paragraph[] => {
      switch (node.name) {
        case "text:p":
        case "text:h":
          return textBlock(node, bullet);
        case "text:list":
          return findItems(node).flatMap((item) => walkBlocks(item.children, true));
        case "table:table":
          return findElements(node, "table:table-row").flatMap(tableRow);
        case "text:tracked-changes":
        case "text:sequence-decls":
        case "office:forms":
        case "office:annotation":
          return [];
        default:
          return walkBlocks(node.children, bullet);
      }
    });

  const tableRow = (row: XmlElement): Paragraph[] => {
    const cells = findElements(row, "table:table-cell")
      .map((cell) => walkBlocks(cell.children, false))
      .filter((cell) => cell.some((paragraph) => paragraph.pieces.some((piece) => piece.text.trim() !== "")));
    const lines = cells.map((cell) => cell.filter((paragraph) => paragraph.pieces.length > 0));
    if (lines.length > 1 && lines.every((cell) => cell.length === 1)) {
      const pieces = lines.flatMap((cell, index) => [
        ...(index > 0 ? [{ text: "\t", bold: false, italic: false }] : []),
        ...(cell[0]?.pieces ?? []),
      ]);
      return [{ pieces, heading: 0, bullet: false }];
    }
    return lines.flat();
  };

  const textBlock = (block: XmlElement, bullet: boolean): Paragraph[] => {
    const face = faces.get(block.attributes["text:style-name"] ?? "") ?? PLAIN;
    const heading = block.name === "text:h" ? Number(block.attributes["text:outline-level"] ?? 1) || 1 : face.heading;
    const inside: Paragraph[] = [];
    const lines: ParagraphPiece[][] = [[]];
    const walk = (nodes: XmlNode[], style: OdtFace, link: string | undefined) => {
      const put = (text: string) =>
        lines.at(-1)?.push({ text, bold: style.bold, italic: style.italic, ...(link ? { link } : {}) });
      for (const node of nodes) {
        if (!isElement(node)) {
          const text = node.replace(/\s+/g, " ");
          if (text !== "") put(text);
        } else if (node.name === "text:tab") put("\t");
        else if (node.name === "text:s") put(" ".repeat(Math.min(80, Number(node.attributes["text:c"] ?? 1) || 1)));
        else if (node.name === "text:line-break") lines.push([]);
        else if (node.name === "text:span") {
          const own = faces.get(node.attributes["text:style-name"] ?? "");
          walk(
            node.children,
            own ? { ...style, bold: own.bold || style.bold, italic: own.italic || style.italic } : style,
            link,
          );
        } else if (node.name === "text:a") walk(node.children, style, node.attributes["xlink:href"]);
        else if (node.name === "draw:frame" || node.name === "draw:custom-shape")
          inside.push(...findElements(node, "draw:text-box").flatMap((box) => walkBlocks(box.children, false)));
        else if (node.name !== "text:note" && node.name !== "office:annotation") walk(node.children, style, link);
      }
    };
    walk(block.children, face, undefined);
    const own = lines.map((pieces, index) => ({ pieces, heading: index === 0 ? heading : 0, bullet }));
    const isEmpty = own.every((paragraph) => paragraph.pieces.every((piece) => piece.text.trim() === ""));
    return isEmpty ? [...inside, { pieces: [], heading: 0, bullet: false }] : [...inside, ...own];
  };

  return spaced(walkBlocks(body.children, false));
}

function findItems(list: XmlElement): XmlElement[] {
  return list.children
    .filter(isElement)
    .filter((node) => node.name === "text:list-item" || node.name === "text:list-header");
}

/** Empty paragraphs are taken out and remembered as room above the next one. */
function spaced(paragraphs: Paragraph[]): Paragraph[] {
  const kept: Paragraph[] = [];
  let isSpaced = false;
  for (const paragraph of paragraphs) {
    if (paragraph.pieces.every((piece) => piece.text.trim() === "")) isSpaced = true;
    else {
      kept.push({ ...paragraph, spaced: isSpaced });
      isSpaced = false;
    }
  }
  return kept;
}
