"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AskCodeDialog, asksForCode } from "@/components/account/ask-code-dialog";
import { ApprovalListView } from "@/components/approval/approval-list-view";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";

export function ApprovalListContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.approval.list.queryOptions());
  const decided = useQuery(trpc.approval.decided.queryOptions());
  const [isAsking, setAsking] = useState(false);
  const approve = useMutation(
    trpc.approval.approveMany.mutationOptions({
      onError: (error) => asksForCode(error) && setAsking(true),
      onSuccess: () => {
        setAsking(false);
        return client.invalidateQueries();
      },
    }),
  );
  return (
    <QueryView
      query={query}
      what="What waits for you could not be loaded"
      loading={<ListSkeleton label="Loading approvals" count={3} />}
    >
      {(items) => (
        <>
          <ApprovalListView
            items={items}
            decided={decided.data ?? []}
            pending={approve.isPending}
            outcomes={approve.data ?? null}
            failure={
              approve.error && !asksForCode(approve.error) && !isAsking
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
          {isAsking && approve.variables ? (
            <AskCodeDialog
              confirmLabel="Approve them"
              pending={approve.isPending}
              error={approve.error}
              onCode={(code) => approve.variables && approve.mutate({ ...approve.variables, code })}
              onClose={() => {
                setAsking(false);
                approve.reset();
              }}
            />
          ) : null}
        </>
      )}
    </QueryView>
  );
}
