"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/layout/trpc";

/** Where one request stands among those that wait. `position` counts from 1; null when it does not wait any more. */
export type ReviewQueue = { previous: string | null; next: string | null; position: number | null; count: number };

/** What waits before and after a request, so that ten can be decided in a row. */
export function useReviewQueue(id: string): ReviewQueue {
  const trpc = useTRPC();
  const open = useQuery(trpc.approval.list.queryOptions()).data ?? [];
  const at = open.findIndex((item) => item.id === id);
  if (at < 0) return { previous: null, next: open[0]?.id ?? null, position: null, count: open.length };
  const next = open[at + 1] ?? open.find((item) => item.id !== id);
  return { previous: open[at - 1]?.id ?? null, next: next?.id ?? null, position: at + 1, count: open.length };
}
