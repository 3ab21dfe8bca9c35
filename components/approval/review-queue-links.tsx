"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { ReviewQueue } from "@/components/approval/use-review-queue";
import { buttonClass } from "@/components/ui/button";
import { useHotkeys } from "@/components/ui/use-hotkeys";

/** One request after the other: j and k, or the arrows. */
export function ReviewQueueLinks({ queue }: { queue: ReviewQueue }) {
  const router = useRouter();
  const go = (id: string | null) => (id ? router.push(`/approvals/${id}`) : undefined);
  useHotkeys({ j: () => go(queue.next), k: () => go(queue.previous) });
  if (queue.count === 0 || (queue.count === 1 && queue.position === 1)) return null;
  const side = (id: string | null, label: string, icon: ReactNode) =>
    id ? (
      <Link
        href={`/approvals/${id}`}
        aria-label={label}
        title={label}
        className={buttonClass("secondary", "md", "px-3")}
      >
        {icon}
      </Link>
    ) : null;
  return (
    <nav aria-label="What waits for you" className="flex items-center gap-2">
      {queue.position ? (
        <span className="text-muted text-sm tabular-nums">
          {queue.position} of {queue.count}
        </span>
      ) : null}
      {side(queue.previous, "The one before (k)", <ChevronLeft aria-hidden />)}
      {side(queue.next, "The next one (j)", <ChevronRight aria-hidden />)}
    </nav>
  );
}
