"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

export type FileZoneProps = {
  /** Names the zone and its input for those who do not see them. */
  label: string;
  inputLabel: string;
  accept: string;
  title: string;
  hint: string;
  action: string;
  /** "tall" where files are the page's first act, "low" where there are some already, "row" beside other ways. */
  shape?: "tall" | "low" | "row";
  isBusy?: boolean;
  onFiles: (files: File[]) => void;
};

const SHAPES = {
  tall: "flex-col items-center gap-3 px-6 py-12 text-center",
  low: "flex-col items-center gap-2 px-6 py-6 text-center",
  row: "flex-wrap items-center gap-x-4 gap-y-3 p-4",
} as const;

/** Drop files, or choose them; several at once. */
export function FileZone({
  label,
  inputLabel,
  accept,
  title,
  hint,
  action,
  shape = "tall",
  isBusy = false,
  onFiles,
}: FileZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const isTall = shape === "tall";
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    <section
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cn(
        "flex rounded-lg border border-dashed border-line-strong bg-surface transition-colors",
        SHAPES[shape],
        isOver && "border-accent bg-accent-soft",
      )}
    >
      {shape === "low" ? null : <FileUp aria-hidden className="size-7 shrink-0 text-accent" />}
      <div className={cn(shape === "row" ? "min-w-52 flex-1" : "flex max-w-md flex-col gap-[inherit]")}>
        <p className={cn("font-medium", shape === "row" ? "text-sm" : "text-base")}>{title}</p>
        <p className="text-muted text-sm">{hint}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple
        aria-label={inputLabel}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button
        variant={isTall ? "primary" : "secondary"}
        size={isTall ? "lg" : "md"}
        pending={isBusy}
        onClick={() => input.current?.click()}
      >
        {action}
      </Button>
    </section>
  );
}
