"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { SourceList } from "@/components/board/source-list";
import { stateOf } from "@/components/board/source-words";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Surface } from "@/components/ui/surface";
import { toast } from "@/components/ui/toaster";

/** Every source of this installation, those with trouble first. */
export function AllSourcesContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const sources = useQuery(trpc.board.allSources.queryOptions(undefined, { refetchInterval: 30_000 }));
  const retry = useMutation(
    trpc.board.retrySource.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.board.pathKey() }),
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
      onSuccess: (count) =>
        toast(count === 0 ? "It may be asked again." : `${count} of its boards are read again now.`),
    }),
  );
  return (
    <>
      <PageHeader
        title="Sources"
        lead="Where jobs come from, for everybody here. A source that breaks rests and is tried again by itself."
        back={{ href: "/admin", label: "What runs here" }}
      />
      <Surface aria-label="Sources">
        <QueryView
          query={sources}
          what="The state of the sources could not be loaded"
          loading={<ListSkeleton label="Loading" />}
        >
          {(items) => (
            <SourceList
              sources={items.toSorted((a, b) => rankOf(b) - rankOf(a) || b.boards - a.boards)}
              onRetry={(source) => retry.mutate({ source })}
              retrying={retry.isPending ? retry.variables.source : null}
            />
          )}
        </QueryView>
      </Surface>
    </>
  );
}

const RANK = { resting: 4, failing: 3, spent: 2, well: 1, unread: 0 } as const;
const rankOf = (source: Parameters<typeof stateOf>[0]) => RANK[stateOf(source)];
