import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Words to mark. `block` counts the blocks that hold text; offsets are into a block's text with single spaces. */
export type TextMark = { id: string; block: number; start: number; end: number; className: string; label?: string };
export type BlockSpan = { block: number; start: number; end: number };

/** Where a block's text begins in the document, and its text. Empty blocks are not counted. */
export function blocksOf(doc: Node): { from: number; text: string }[] {
  const blocks: { from: number; text: string }[] = [];
  doc.forEach((node, offset) => {
    if (node.textContent.trim() !== "") blocks.push({ from: offset + 1, text: node.textContent });
  });
  return blocks;
}

/** The offset in `text` of an offset in the same text with single spaces and none around it. */
export function looseOffset(text: string, offset: number): number {
  const lead = text.length - text.trimStart().length;
  let tight = 0;
  for (let at = lead; at < text.length; at += 1) {
    const isRepeated = /\s/.test(text[at] ?? "") && /\s/.test(text[at - 1] ?? "");
    if (isRepeated) continue;
    if (tight >= offset) return at;
    tight += 1;
  }
  return text.trimEnd().length;
}

/** The other way round. */
export function tightOffset(text: string, offset: number): number {
  return text.slice(0, offset).trimStart().replace(/\s+/g, " ").length;
}

/** The bold words, block by block: offsets into a block's text with single spaces. */
export function boldOf(doc: Node): BlockSpan[] {
  const spans: BlockSpan[] = [];
  let block = -1;
  doc.forEach((node) => {
    const text = node.textContent;
    if (text.trim() === "") return;
    block += 1;
    node.forEach((part, offset) => {
      if (!part.marks.some((mark) => mark.type.name === "bold")) return;
      const start = tightOffset(text, offset);
      const end = tightOffset(text, offset + part.nodeSize);
      if (end > start) spans.push({ block, start, end });
    });
  });
  return spans;
}

export const marksKey = new PluginKey<DecorationSet>("marks");

function decorate(doc: Node, marks: readonly TextMark[]): DecorationSet {
  const blocks = blocksOf(doc);
  return DecorationSet.create(
    doc,
    marks.flatMap((mark) => {
      const block = blocks[mark.block];
      if (!block) return [];
      const from = block.from + looseOffset(block.text, mark.start);
      const to = block.from + looseOffset(block.text, mark.end);
      return to > from
        ? [Decoration.inline(from, to, { class: mark.className, ...(mark.label ? { title: mark.label } : {}) })]
        : [];
    }),
  );
}

/** Marks words of the text without being part of it. While somebody types, marks move along with their words. */
export function marksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, known, _before, after) {
        const marks = transaction.getMeta(marksKey) as readonly TextMark[] | undefined;
        return marks ? decorate(after.doc, marks) : known.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => marksKey.getState(state) },
  });
}
