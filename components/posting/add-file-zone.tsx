"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

const ACCEPT =
  ".html,.htm,.xhtml,.mhtml,.mht,.eml,.csv,.tsv,.json,.jsonl,.ndjson,.txt,text/html,message/rfc822,text/csv,application/json";

/** Saved pages, mails and tables, dropped or chosen; several at once. */
export function AddFileZone({ onFiles, isBusy }: { onFiles: (files: File[]) => void; isBusy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    <section
      aria-label="Add files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cn(
        "flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-dashed border-line-strong bg-surface p-4 transition-colors",
        isOver && "border-accent bg-accent-soft",
      )}
    >
      <FileUp aria-hidden className="size-6 shrink-0 text-accent" />
      <div className="min-w-52 flex-1">
        <p className="font-medium text-sm">Drop files here</p>
        <p className="text-muted text-sm">
          A page you saved (.html, .mhtml), a job alert (.eml), or a table of jobs (.csv, .json, .jsonl).
        </p>
      </div>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        multiple
        aria-label="Saved pages, mails and tables"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()} pending={isBusy}>
        Choose files
      </Button>
    </section>
  );
}
