"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Mark, type PdfMark } from "@/components/ui/pdf-viewer";

/** Boxes on a picture are points of a page this wide. */
const PAGE_WIDTH_POINTS = 612;

/** A picture of one page, with the places that are lit. */
export function PictureViewer({ url, label, marks = [] }: { url: string; label: string; marks?: readonly PdfMark[] }) {
  const [height, setHeight] = useState<number | null>(null);
  const [isBroken, setBroken] = useState(false);
  if (isBroken)
    return (
      <Notice tone="bad" title="This picture could not be shown here">
        The file itself is kept.
      </Notice>
    );
  const page = height === null ? null : { width: PAGE_WIDTH_POINTS, height };
  return (
    <div className="relative overflow-hidden rounded-sm bg-paper shadow-lift ring-1 ring-line">
      {/* biome-ignore lint/performance/noImgElement: a private file, shown as it is */}
      <img
        src={url}
        alt={label}
        className="block h-auto w-full"
        onLoad={({ currentTarget: { naturalHeight, naturalWidth } }) =>
          setHeight((naturalHeight / naturalWidth) * PAGE_WIDTH_POINTS)
        }
        onError={() => setBroken(true)}
      />
      {page ? (
        <span aria-hidden>
          {marks.map((mark) =>
            "box" in mark ? <Mark key={mark.id} box={mark.box} page={page} isActive={mark.isActive ?? false} /> : null,
          )}
        </span>
      ) : null}
    </div>
  );
}
