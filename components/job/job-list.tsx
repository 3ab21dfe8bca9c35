"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { JobListItem } from "@/components/job/job.types";
import { JobRow } from "@/components/job/job-row";
import { useHotkeys } from "@/components/ui/use-hotkeys";

export type JobListProps = {
  jobs: readonly JobListItem[];
  /** "best match first", for those who do not see the order. */
  order: string;
  selectedId: string | null;
  onSelect: (id: string) => void;
  onHide: (job: JobListItem) => void;
  /** Called when the end comes near. */
  onEnd: () => void;
};

const ROW_ESTIMATE_PX = 156;

/** The ranked list. Only what is near the window is in the page; j, k, Enter and x work without a click. */
export function JobList({ jobs, order, selectedId, onSelect, onHide, onEnd }: JobListProps) {
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);

  const virtualizer = useWindowVirtualizer({
    count: jobs.length,
    estimateSize: () => ROW_ESTIMATE_PX,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => jobs[index]?.id ?? index,
  });
  const rows = virtualizer.getVirtualItems();
  const lastIndex = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (jobs.length > 0 && lastIndex >= jobs.length - 10) onEnd();
  }, [lastIndex, jobs.length, onEnd]);

  const selectedIndex = jobs.findIndex((job) => job.id === selectedId);
  function move(to: number) {
    const index = Math.min(Math.max(to, 0), jobs.length - 1);
    const job = jobs[index];
    if (!job) return;
    onSelect(job.id);
    virtualizer.scrollToIndex(index, { align: "auto" });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-job="${CSS.escape(job.id)}"]`)?.focus({ preventScroll: true }),
    );
  }
  useHotkeys({
    j: () => move(selectedIndex + 1),
    k: () => move(selectedIndex <= 0 ? 0 : selectedIndex - 1),
    enter: (event) => {
      const job = jobs[selectedIndex];
      if (!job || event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement) return;
      event.preventDefault();
      router.push(`/jobs/${job.id}`);
    },
    x: () => {
      const job = jobs[selectedIndex];
      if (!job || job.applicationId) return;
      const next = jobs[selectedIndex + 1] ?? jobs[selectedIndex - 1];
      onHide(job);
      if (next) onSelect(next.id);
    },
  });

  return (
    <ul ref={list} aria-label={`Jobs, ${order}`} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {rows.map((row) => {
        const job = jobs[row.index];
        if (!job) return null;
        return (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-setsize={jobs.length}
            aria-posinset={row.index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${row.start - offset}px)` }}
          >
            <JobRow
              job={job}
              isSelected={job.id === selectedId}
              onSelect={() => onSelect(job.id)}
              onHide={() => onHide(job)}
            />
          </li>
        );
      })}
    </ul>
  );
}
