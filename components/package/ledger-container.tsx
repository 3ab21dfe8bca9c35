"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { useTRPC } from "@/components/layout/trpc";
import { LedgerView } from "@/components/package/ledger-view";

/** Everything that was ever sent or downloaded for sending, page by page. */
export function LedgerContainer() {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.package.ledger.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <>
      <PageHeader
        back={{ href: "/approvals", label: "Approvals" }}
        title="What left"
        lead="Everything that was ever sent, or downloaded for sending. Nothing is taken out of this list."
      />
      <QueryView
        query={query}
        what="The list could not be loaded"
        loading={<ListSkeleton label="Loading what left" count={4} />}
      >
        {({ pages }) => (
          <LedgerView
            entries={pages.flatMap((page) => page.items)}
            hasMore={query.hasNextPage}
            isLoadingMore={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        )}
      </QueryView>
    </>
  );
}
