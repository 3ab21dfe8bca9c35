"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ApprovalListView } from "@/components/approval/approval-list-view";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";

export function ApprovalListContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.approval.list.queryOptions());
  const decided = useQuery(trpc.approval.decided.queryOptions());
  const approve = useMutation(
    trpc.approval.approveMany.mutationOptions({ onSuccess: () => client.invalidateQueries() }),
  );
  return (
    <QueryView
      query={query}
      what="What waits for you could not be loaded"
      loading={<ListSkeleton label="Loading approvals" count={3} />}
    >
      {(items) => (
        <ApprovalListView
          items={items}
          decided={decided.data ?? []}
          pending={approve.isPending}
          outcomes={approve.data ?? null}
          failure={
            approve.error
              ? (errorMessage(approve.error) ?? "Dossier could not be reached. Nothing was decided; try again.")
              : null
          }
          onApprove={(chosen) =>
            approve.mutate({
              items: chosen.map(({ id, packageHash }) => ({ id, packageHash })),
              device: navigator.userAgent.slice(0, 300),
            })
          }
        />
      )}
    </QueryView>
  );
}
