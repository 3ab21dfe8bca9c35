import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";

/** Holds skeleton shapes and says in words what is being fetched. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

/** Rows of a list that is coming. */
export function ListSkeleton({ label, count = 6 }: { label: string; count?: number }) {
  return (
    <Loading label={label}>
      <ul className="divide-y">
        {rows.slice(0, count).map((row) => (
          <li key={row} className="flex items-center gap-4 px-4 py-4">
            <Skeleton className="size-9" />
            <span className="flex flex-1 flex-col gap-2">
              <Skeleton className="h-4 w-2/5" />
              <Skeleton className="h-3 w-3/5" />
            </span>
          </li>
        ))}
      </ul>
    </Loading>
  );
}
