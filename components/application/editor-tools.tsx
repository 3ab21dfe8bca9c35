import { ArrowDown, ArrowUp, Bold, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { MarkedEditorCan, MarkedEditorHandle } from "@/components/ui/marked-editor";

export type ActiveEditor = { handle: MarkedEditorHandle; can: MarkedEditorCan; isBold: boolean };

const TOOLS: readonly {
  id: keyof MarkedEditorCan;
  label: string;
  icon: ReactNode;
  run: (handle: MarkedEditorHandle) => void;
}[] = [
  { id: "undo", label: "Undo", icon: <Undo2 aria-hidden />, run: (handle) => handle.undo() },
  { id: "redo", label: "Redo", icon: <Redo2 aria-hidden />, run: (handle) => handle.redo() },
  { id: "up", label: "Move up", icon: <ArrowUp aria-hidden />, run: (handle) => handle.move(-1) },
  { id: "down", label: "Move down", icon: <ArrowDown aria-hidden />, run: (handle) => handle.move(1) },
  { id: "bold", label: "Bold", icon: <Bold aria-hidden />, run: (handle) => handle.toggleBold() },
];

/** What can be done with the text under the caret. Pressing a tool leaves the caret, and a phone's keyboard, where they are. */
export function EditorTools({ active, className }: { active: ActiveEditor | null; className?: string }) {
  return (
    <div role="toolbar" aria-label="Edit the text" className={cn("flex gap-1", className)}>
      {TOOLS.filter(({ id }) => id !== "bold" || !active || active.can.bold).map(({ id, label, icon, run }) => (
        <IconButton
          key={id}
          label={label}
          aria-disabled={!active?.can[id]}
          aria-pressed={id === "bold" ? (active?.isBold ?? false) : undefined}
          className="aria-disabled:text-faint aria-disabled:hover:bg-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => active?.can[id] && run(active.handle)}
        >
          {icon}
        </IconButton>
      ))}
    </div>
  );
}
