"use client";

import { useQuery } from "@tanstack/react-query";
import { SourceList } from "@/components/board/source-list";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { useTRPC } from "@/components/layout/trpc";

/** The sources behind the owner's boards. */
export function SourcesContainer() {
  const trpc = useTRPC();
  const sources = useQuery(trpc.board.sources.queryOptions());
  return (
    <QueryView
      query={sources}
      what="The state of the sources could not be loaded"
      loading={<ListSkeleton label="Loading" count={2} />}
    >
      {(items) =>
        items.length === 0 ? (
          <p className="p-4 text-muted text-sm">You follow no boards yet, so nothing is read.</p>
        ) : (
          <SourceList sources={items} />
        )
      }
    </QueryView>
  );
}
