"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";

export type DraftText = { kind: string; title: string; text: string; isWriting: boolean };

/**
 * The draft while it is written. Text only ever grows at the end, and the box scrolls with it only for a reader who is
 * at the end already. A screen reader hears of the beginning and the end, not of every word.
 */
export function DraftStream({ drafts }: { drafts: readonly DraftText[] }) {
  return (
    <div className="divide-y">
      {drafts.map((draft) => (
        <DraftBox key={draft.kind} draft={draft} />
      ))}
    </div>
  );
}

function DraftBox({ draft }: { draft: DraftText }) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the text as it grows
  useEffect(() => {
    if (draft.isWriting && box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [draft.text]);
  return (
    <section aria-label={draft.title} className="px-5 py-4">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold text-sm">{draft.title}</h3>
        <span role="status" className="text-muted text-xs">
          {draft.isWriting ? "Being written" : "Written"}
        </span>
      </div>
      <div
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => {
          const element = event.currentTarget;
          isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24;
        }}
        className="mt-2 max-h-[52vh] min-h-24 overflow-y-auto whitespace-pre-wrap font-serif text-base leading-7"
      >
        {draft.text}
        {draft.isWriting ? (
          <span
            aria-hidden
            className={cn(
              "ml-0.5 inline-block h-4 w-[2px] translate-y-0.5 bg-accent",
              "animate-breathe motion-reduce:animate-none",
            )}
          />
        ) : null}
      </div>
    </section>
  );
}
