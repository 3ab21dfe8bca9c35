"use client";

import { TextSelection } from "@tiptap/pm/state";
import { EditorContent, Extension, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { cn } from "@/components/ui/cn";
import {
  type BlockSpan,
  blocksOf,
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
};
export type MarkedEditorProps = {
  ref?: Ref<MarkedEditorHandle>;
  label: string;
  /** The blocks to begin with; a new `key` begins anew. */
  blocks: readonly string[];
  /** "lines" are set as a list. */
  kind: "paragraphs" | "lines";
  onChange: (blocks: string[]) => void;
  /** Where the caret is, or what is selected; null when the focus went elsewhere. */
  onSelect?: (span: (BlockSpan & { text: string }) | null) => void;
  marks: readonly TextMark[];
  className?: string;
};

/** Alt+Up and Alt+Down move the block that holds the caret. */
const MoveBlocks = Extension.create({
  name: "moveBlocks",
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () =>
      this.editor.commands.command(({ tr, state, dispatch }) => {
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
          const caret = at + ($from.pos - start);
          tr.setSelection(TextSelection.create(tr.doc, caret));
        }
        return true;
      });
    return { "Alt-ArrowUp": move(-1), "Alt-ArrowDown": move(1) };
  },
});

const Marks = Extension.create({ name: "marks", addProseMirrorPlugins: () => [marksPlugin()] });

const paragraph = (text: string) => ({
  type: "paragraph",
  ...(text === "" ? {} : { content: [{ type: "text", text }] }),
});

/** Text in blocks, plain words only, with undo and with words marked from outside. */
export function MarkedEditor({ ref, label, blocks, kind, onChange, onSelect, marks, className }: MarkedEditorProps) {
  const handlers = useRef({ onChange, onSelect });
  useEffect(() => {
    handlers.current = { onChange, onSelect };
  });
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    extensions: [
      StarterKit.configure({
        blockquote: false,
        bold: false,
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
    content: { type: "doc", content: (blocks.length > 0 ? blocks : [""]).map(paragraph) },
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
    onUpdate: ({ editor: current }) => {
      const texts: string[] = [];
      current.state.doc.forEach((node) => void texts.push(node.textContent));
      handlers.current.onChange(texts);
    },
    onSelectionUpdate: ({ editor: current }) => {
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
  useImperativeHandle(
    ref,
    () => ({
      focus: () => editor?.commands.focus(),
      replace(span, text) {
        const block = editor ? blocksOf(editor.state.doc)[span.block] : undefined;
        if (!editor || !block) return;
        const from = block.from + looseOffset(block.text, span.start);
        const to = block.from + looseOffset(block.text, span.end);
        editor.chain().focus().insertContentAt({ from, to }, { type: "text", text }).run();
      },
    }),
    [editor],
  );
  return <EditorContent editor={editor} className={className} />;
}
