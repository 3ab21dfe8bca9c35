"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SourceItem, SourceList } from "@/components/board/source-list";
import { stateOf } from "@/components/board/source-words";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { cn } from "@/components/ui/cn";
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
          {(items) => {
            const used = items.filter(isUsed);
            const unused = items.filter((item) => !isUsed(item));
            return (
              <>
                <SourceList
                  sources={used.toSorted((a, b) => rankOf(b) - rankOf(a) || b.boards - a.boards)}
                  onRetry={(source) => retry.mutate({ source })}
                  retrying={retry.isPending ? retry.variables.source : null}
                />
                {unused.length > 0 ? (
                  <section aria-labelledby="unused" className={cn("px-4 py-3 text-sm", used.length > 0 && "border-t")}>
                    <h2 id="unused" className="font-medium">
                      Ready, and not used yet
                    </h2>
                    <p className="mt-0.5 max-w-[75ch] text-muted">{unused.map(({ label }) => label).join(", ")}</p>
                  </section>
                ) : null}
              </>
            );
          }}
        </QueryView>
      </Surface>
    </>
  );
}

/** Somebody follows a board there, or it was asked before. */
const isUsed = (source: SourceItem) => source.boards > 0 || source.lastTriedAt !== null || source.lastError !== null;
const RANK = { resting: 4, failing: 3, spent: 2, well: 1, unread: 0 } as const;
const rankOf = (source: Parameters<typeof stateOf>[0]) => RANK[stateOf(source)];
