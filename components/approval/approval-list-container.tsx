"use client";

import { useQuery } from "@tanstack/react-query";
import { ApprovalListView } from "@/components/approval/approval-list-view";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { useTRPC } from "@/components/layout/trpc";

export function ApprovalListContainer() {
  const trpc = useTRPC();
  const query = useQuery(trpc.approval.list.queryOptions());
  return (
    <QueryView
      query={query}
      what="What waits for you could not be loaded"
      loading={<ListSkeleton label="Loading approvals" count={3} />}
    >
      {(items) => <ApprovalListView items={items} />}
    </QueryView>
  );
}
