"use client";

import { useEffect, useState } from "react";
import type { TextRun } from "@/components/ui/pdf-text";

export type PdfPage = {
  number: number;
  /** PDF points. */
  width: number;
  height: number;
  runs: TextRun[];
  /** Draws into a canvas, `scale` pixels per point; resolves when done, `cancel` stops it. */
  draw: (canvas: HTMLCanvasElement, scale: number) => { done: Promise<void>; cancel: () => void };
};

export type PdfState =
  | { status: "loading" }
  | { status: "failed"; message: string }
  | { status: "ready"; pages: PdfPage[] };

async function openPdf(url: string, signal: AbortSignal): Promise<{ pages: PdfPage[]; close: () => void }> {
  const [pdfjs, response] = await Promise.all([import("unpdf/pdfjs"), fetch(url, { signal })]);
  if (!response.ok) throw new Error(`The document could not be fetched (${response.status}).`);
  const task = pdfjs.getDocument({ data: new Uint8Array(await response.arrayBuffer()) });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const runs = content.items.flatMap((item): TextRun[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [x, y] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]);
      const height = item.height || Math.abs(item.transform[3]);
      return [{ text: item.str, box: [x, y - height * 0.82, item.width, height * 1.08] }];
    });
    pages.push({
      number,
      width: viewport.width,
      height: viewport.height,
      runs,
      draw: (canvas, scale) => {
        const scaled = page.getViewport({ scale });
        canvas.width = Math.floor(scaled.width);
        canvas.height = Math.floor(scaled.height);
        const rendering = page.render({ canvas, viewport: scaled });
        return { done: rendering.promise, cancel: () => rendering.cancel() };
      },
    });
  }
  return { pages, close: () => void task.destroy() };
}

/** Opens a PDF for drawing in the page; the reader is fetched only when a document is shown. */
export function usePdf(url: string): PdfState {
  const [state, setState] = useState<PdfState>({ status: "loading" });
  useEffect(() => {
    const abort = new AbortController();
    let close: (() => void) | null = null;
    setState({ status: "loading" });
    openPdf(url, abort.signal).then(
      (opened) => {
        close = opened.close;
        if (abort.signal.aborted) opened.close();
        else setState({ status: "ready", pages: opened.pages });
      },
      (error: unknown) => {
        if (!abort.signal.aborted)
          setState({ status: "failed", message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      abort.abort();
      close?.();
    };
  }, [url]);
  return state;
}
