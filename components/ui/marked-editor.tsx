"use client";

import { TextSelection } from "@tiptap/pm/state";
import { type Command, type Editor, EditorContent, Extension, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { cn } from "@/components/ui/cn";
import {
  type BlockSpan,
  blocksOf,
  boldOf,
  looseOffset,
  marksKey,
  marksPlugin,
  type TextMark,
  tightOffset,
} from "@/components/ui/marked-editor-plugin";

export type { BlockSpan, TextMark };
export type MarkedEditorHandle = {
  /** Puts other words in the place of some; it can be undone. */
  replace(span: BlockSpan, text: string): void;
  focus(): void;
  undo(): void;
  redo(): void;
  /** Moves the block under the caret up or down. */
  move(by: -1 | 1): void;
  toggleBold(): void;
};
/** What can be done now, for buttons. */
export type MarkedEditorCan = { undo: boolean; redo: boolean; up: boolean; down: boolean; bold: boolean };
export type MarkedEditorProps = {
  ref?: Ref<MarkedEditorHandle>;
  label: string;
  /** The blocks to begin with; a new `key` begins anew. */
  blocks: readonly string[];
  /** "lines" are set as a list. */
  kind: "paragraphs" | "lines";
  /** What is bold to begin with; without it no word can be. */
  bold?: readonly BlockSpan[] | undefined;
  onChange: (blocks: string[], bold: BlockSpan[]) => void;
  /** Where the caret is, or what is selected; null when the focus went elsewhere. */
  onSelect?: (span: (BlockSpan & { text: string }) | null) => void;
  /** The editor that was written in last, and what can be done there. */
  onActive?: (handle: MarkedEditorHandle, can: MarkedEditorCan, isBold: boolean) => void;
  marks: readonly TextMark[];
  className?: string;
};

/** Moves the block that holds the caret past its neighbour, the caret with it. */
const moveBlock =
  (by: -1 | 1): Command =>
  ({ tr, state, dispatch }) => {
    const { $from } = state.selection;
    const index = $from.index(0);
    const other = index + by;
    if (other < 0 || other >= state.doc.childCount) return false;
    const node = state.doc.child(index);
    const start = $from.before(1);
    const beside = state.doc.child(other).nodeSize;
    if (dispatch) {
      tr.delete(start, start + node.nodeSize);
      const at = by < 0 ? start - beside : start + beside;
      tr.insert(at, node);
      tr.setSelection(TextSelection.create(tr.doc, at + ($from.pos - start)));
    }
    return true;
  };

/** Alt+Up and Alt+Down, as in every editor of code. */
const MoveBlocks = Extension.create({
  name: "moveBlocks",
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () => this.editor.commands.command(moveBlock(by));
    return { "Alt-ArrowUp": move(-1), "Alt-ArrowDown": move(1) };
  },
});

const Marks = Extension.create({ name: "marks", addProseMirrorPlugins: () => [marksPlugin()] });

/** A block to begin with, its bold words marked. */
function blockContent(text: string, bold: readonly BlockSpan[]) {
  const cuts = [
    0,
    ...bold.flatMap(({ start, end }) => [looseOffset(text, start), looseOffset(text, end)]),
    text.length,
  ];
  const content = cuts.slice(1).flatMap((end, index) => {
    const part = text.slice(cuts[index], end);
    return part === "" ? [] : [{ type: "text", text: part, ...(index % 2 === 1 ? { marks: [{ type: "bold" }] } : {}) }];
  });
  return { type: "paragraph", ...(content.length > 0 ? { content } : {}) };
}

function documentContent(blocks: readonly string[], bold: readonly BlockSpan[]) {
  let shown = 0;
  const content = (blocks.length > 0 ? blocks : [""]).map((text) => {
    const own = text.trim() === "" ? -1 : shown++;
    return blockContent(
      text,
      bold.filter((span) => span.block === own),
    );
  });
  return { type: "doc", content };
}

/** Before the editor is there. */
const NOTHING: MarkedEditorHandle = {
  focus: () => undefined,
  undo: () => undefined,
  redo: () => undefined,
  move: () => undefined,
  toggleBold: () => undefined,
  replace: () => undefined,
};

function handleOf(editor: Editor): MarkedEditorHandle {
  return {
    focus: () => editor.commands.focus(),
    undo: () => editor.chain().focus().undo().run(),
    redo: () => editor.chain().focus().redo().run(),
    move: (by) => editor.chain().focus().command(moveBlock(by)).scrollIntoView().run(),
    toggleBold: () => editor.chain().focus().toggleMark("bold").run(),
    replace(span, text) {
      const block = blocksOf(editor.state.doc)[span.block];
      if (!block) return;
      const from = block.from + looseOffset(block.text, span.start);
      const to = block.from + looseOffset(block.text, span.end);
      editor.chain().focus().insertContentAt({ from, to }, { type: "text", text }).run();
    },
  };
}

function canOf(editor: Editor): MarkedEditorCan {
  const can = editor.can();
  return {
    undo: can.undo(),
    redo: can.redo(),
    up: can.command(moveBlock(-1)),
    down: can.command(moveBlock(1)),
    bold: "bold" in editor.schema.marks,
  };
}

/** Text in blocks, plain or with bold words, with undo and with words marked from outside. */
export function MarkedEditor(props: MarkedEditorProps) {
  const { ref, label, blocks, kind, bold, onChange, onSelect, onActive, marks, className } = props;
  const handlers = useRef({ onChange, onSelect, onActive });
  useEffect(() => {
    handlers.current = { onChange, onSelect, onActive };
  });
  const tell = (current: Editor) =>
    handlers.current.onActive?.(handleOf(current), canOf(current), current.isActive("bold"));
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    extensions: [
      StarterKit.configure({
        blockquote: false,
        ...(bold ? {} : { bold: false as const }),
        bulletList: false,
        code: false,
        codeBlock: false,
        hardBreak: false,
        heading: false,
        horizontalRule: false,
        italic: false,
        link: false,
        listItem: false,
        listKeymap: false,
        orderedList: false,
        strike: false,
        underline: false,
        trailingNode: false,
      }),
      MoveBlocks,
      Marks,
    ],
    content: documentContent(blocks, bold ?? []),
    editorProps: {
      // Room for a bar that stays at the bottom of a narrow page.
      scrollThreshold: { top: 96, right: 0, bottom: 380, left: 0 },
      scrollMargin: { top: 96, right: 0, bottom: 400, left: 0 },
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: cn(
          "min-h-11 rounded-md bg-surface px-3 py-2 font-serif text-base leading-7 ring-1 ring-line ring-inset",
          kind === "lines"
            ? "[&>p]:ml-4 [&>p]:list-item [&>p]:list-disc [&>p]:py-0.5 [&>p]:leading-6 [&>p]:marker:text-faint"
            : "[&>p+p]:mt-3",
        ),
      },
    },
    onFocus: ({ editor: current }) => tell(current),
    onUpdate: ({ editor: current }) => {
      tell(current);
      const texts: string[] = [];
      current.state.doc.forEach((node) => void texts.push(node.textContent));
      handlers.current.onChange(texts, boldOf(current.state.doc));
    },
    onSelectionUpdate: ({ editor: current }) => {
      if (current.isFocused) tell(current);
      const { from, to } = current.state.selection;
      const all = blocksOf(current.state.doc);
      const block = all.findIndex((item) => from >= item.from && from <= item.from + item.text.length);
      const here = all[block];
      if (!here) return handlers.current.onSelect?.(null);
      const start = tightOffset(here.text, from - here.from);
      const end = tightOffset(here.text, Math.min(to, here.from + here.text.length) - here.from);
      handlers.current.onSelect?.({ block, start, end, text: here.text.trim().replace(/\s+/g, " ").slice(start, end) });
    },
  });
  useEffect(() => {
    if (editor && !editor.isDestroyed)
      editor.view.dispatch(editor.state.tr.setMeta(marksKey, marks).setMeta("addToHistory", false));
  }, [editor, marks]);
  useImperativeHandle(ref, () => (editor ? handleOf(editor) : NOTHING), [editor]);
  return <EditorContent editor={editor} className={className} />;
}
