"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { UPLOAD_ACCEPT } from "@/components/resume/upload-resume";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/** Drop a file, or choose one. */
export function UploadResumeZone({
  onFiles,
  isCompact = false,
}: {
  onFiles: (files: File[]) => void;
  isCompact?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    <section
      aria-label="Upload a resume"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={cn(
        "flex flex-col items-center rounded-lg border border-dashed border-line-strong bg-surface px-6 text-center transition-colors",
        isCompact ? "gap-2 py-6" : "gap-3 py-12",
        isOver && "border-accent bg-accent-soft",
      )}
    >
      {isCompact ? null : <FileUp aria-hidden className="size-7 text-accent" />}
      <p className="font-medium text-base">Drop your resume here</p>
      <p className="max-w-md text-muted text-sm">
        PDF, Word, ODT, RTF, a scan or photo, or LinkedIn’s data export. It is read on this machine and stays here.
      </p>
      <input
        ref={input}
        type="file"
        accept={UPLOAD_ACCEPT}
        multiple
        aria-label="Resume file"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button
        variant={isCompact ? "secondary" : "primary"}
        size={isCompact ? "md" : "lg"}
        className="mt-1"
        onClick={() => input.current?.click()}
      >
        Choose a file
      </Button>
    </section>
  );
}
