"use client";

import { ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Notice } from "@/components/ui/notice";
import { type Box, findTextBoxes } from "@/components/ui/pdf-text";
import { Skeleton } from "@/components/ui/skeleton";
import { type PdfPage, usePdf } from "@/components/ui/use-pdf";

/** A place to light up: a box on a page, or a text wherever it stands. */
export type PdfMark = { id: string; isActive?: boolean } & ({ page: number; box: Box } | { text: string });

export type PdfViewerProps = {
  url: string;
  /** Names the document for a screen reader, which gets the pages' text. */
  label: string;
  marks?: readonly PdfMark[];
  className?: string;
};

function boxesOn(page: PdfPage, mark: PdfMark): readonly Box[] {
  if ("box" in mark) return mark.page === page.number ? [mark.box] : [];
  return findTextBoxes(page.runs, mark.text);
}

/** One lit place; `page` gives the size that its box is measured in. */
export function Mark({
  box,
  page,
  isActive,
}: {
  box: Box;
  page: Pick<PdfPage, "width" | "height">;
  isActive: boolean;
}) {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
  }, [isActive]);
  return (
    <span
      ref={ref}
      className={cn(
        "absolute scroll-my-16 rounded-[2px] mix-blend-multiply",
        isActive ? "bg-[oklch(0.9_0.13_95)]" : "bg-[oklch(0.955_0.06_98)]",
      )}
      style={{
        left: `${((box[0] - 2) / page.width) * 100}%`,
        top: `${((box[1] - 1) / page.height) * 100}%`,
        width: `${((box[2] + 4) / page.width) * 100}%`,
        height: `${((box[3] + 2) / page.height) * 100}%`,
      }}
    />
  );
}

function Page({
  page,
  count,
  marks,
  pixelWidth,
}: {
  page: PdfPage;
  count: number;
  marks: readonly PdfMark[];
  pixelWidth: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current || pixelWidth === 0) return;
    const drawing = page.draw(canvas.current, pixelWidth / page.width);
    drawing.done.catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== "RenderingCancelledException")
        console.warn("A page could not be drawn:", error);
    });
    return () => drawing.cancel();
  }, [page, pixelWidth]);
  return (
    <li
      className="relative overflow-hidden rounded-sm bg-paper shadow-lift ring-1 ring-line"
      style={{ aspectRatio: `${page.width} / ${page.height}` }}
    >
      <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
      <span aria-hidden>
        {marks.flatMap((mark) =>
          boxesOn(page, mark).map((box) => (
            <Mark key={`${mark.id}:${box.join()}`} box={box} page={page} isActive={mark.isActive ?? false} />
          )),
        )}
      </span>
      <p className="sr-only">
        Page {page.number} of {count}. {page.runs.map((run) => run.text).join(" ")}
      </p>
    </li>
  );
}

/** The real bytes, drawn page by page, the same in every browser and on every phone. */
export function PdfViewer({ url, label, marks = [], className }: PdfViewerProps) {
  const state = usePdf(url);
  const list = useRef<HTMLDivElement>(null);
  const [pixelWidth, setPixelWidth] = useState(0);
  const [isLarge, setLarge] = useState(false);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      setPixelWidth(Math.round(width * Math.min(2.5, Math.max(1.5, window.devicePixelRatio))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section aria-label={label} className={className}>
      {state.status === "failed" ? (
        <Notice tone="bad" title="This document could not be drawn here">
          {state.message} The file itself is kept.{" "}
          <a href={url} className="underline underline-offset-2">
            Open it in your PDF reader
          </a>
          .
        </Notice>
      ) : null}
      {state.status === "ready" ? (
        <div className="mb-2 flex justify-end md:hidden">
          <Button size="sm" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
            {isLarge ? <ZoomOut aria-hidden /> : <ZoomIn aria-hidden />}
            {isLarge ? "Whole page" : "Larger"}
          </Button>
        </div>
      ) : null}
      {/* Scrolls sideways only when enlarged. */}
      <div className={cn(isLarge && "max-md:overflow-x-auto")}>
        <div ref={list} className={cn(isLarge && "max-md:w-[220%]")}>
          {state.status === "loading" ? (
            <div role="status">
              <span className="sr-only">Opening the document</span>
              <Skeleton className="aspect-[210/297] w-full" />
            </div>
          ) : null}
          {state.status === "ready" ? (
            <ol className="flex flex-col gap-4">
              {state.pages.map((page) => (
                <Page key={page.number} page={page} count={state.pages.length} marks={marks} pixelWidth={pixelWidth} />
              ))}
            </ol>
          ) : null}
        </div>
      </div>
    </section>
  );
}
