"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { BoardPanel, type BoardSummary } from "@/components/board/board-panel";
import { DirectoryFilters } from "@/components/board/directory-filters";
import { useDiscovery } from "@/components/board/use-discovery";
import { useSourceNames } from "@/components/board/use-source-names";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { TimeAgo } from "@/components/ui/time-ago";
import { toast, toastUndo } from "@/components/ui/toaster";

const FOUND_LIMIT = 30;

export function BoardContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [query, setQuery] = useState("");
  const [narrow, setNarrow] = useState({ source: "", industry: "" });
  const asked = useDeferredValue(query.trim());
  const followed = useQuery(trpc.board.followed.queryOptions());
  const search = useQuery(
    trpc.board.search.queryOptions(
      {
        query: asked,
        limit: FOUND_LIMIT,
        ...(narrow.source ? { source: narrow.source } : {}),
        ...(narrow.industry ? { industry: narrow.industry } : {}),
      },
      { enabled: asked !== "" || narrow.industry !== "", placeholderData: keepPreviousData },
    ),
  );
  const { status, discover, useSamples: followSamples, isStarting } = useDiscovery();
  const nameOf = useSourceNames();
  const refresh = () => client.invalidateQueries({ queryKey: trpc.board.pathKey() });
  const onError = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const follow = useMutation(trpc.board.follow.mutationOptions({ onSettled: refresh, onError }));
  const unfollow = useMutation(
    trpc.board.unfollow.mutationOptions({ onSettled: () => client.invalidateQueries(), onError }),
  );

  const retry = useMutation(
    trpc.board.retry.mutationOptions({
      onSettled: refresh,
      onError,
      onSuccess: () => toast("It is read again now. This list shows how it went."),
    }),
  );

  function onUnfollow(board: BoardSummary) {
    unfollow.mutate(
      { source: board.source, token: board.token },
      {
        onSuccess: () =>
          toastUndo(`${board.company} is no longer followed.`, () =>
            follow.mutate({ source: board.source, token: board.token, company: board.company }),
          ),
      },
    );
  }

  return (
    <QueryView
      query={followed}
      what="The companies you follow could not be loaded"
      loading={<ListSkeleton label="Loading companies" count={3} />}
    >
      {(boards) => (
        <BoardPanel
          query={query}
          onQuery={setQuery}
          isSearching={search.isFetching || asked !== query.trim()}
          found={(search.data ?? []).map((hit) => ({
            source: hit.source,
            token: hit.token,
            company: hit.name,
            url: hit.url,
            isReadable: hit.isReadable,
          }))}
          followed={boards.map((board) => ({
            source: board.source,
            token: board.token,
            company: board.company,
            canRetry: board.lastError !== null,
            detail: board.lastError ? (
              `could not be read: ${board.lastError}${board.pausedUntil && board.pausedUntil > new Date() ? " It rests now and is tried again by itself." : ""}`
            ) : board.lastSucceededAt ? (
              <>
                {board.postingCount} {board.postingCount === 1 ? "posting" : "postings"}, read{" "}
                <TimeAgo at={board.lastSucceededAt} />
              </>
            ) : (
              "not read yet"
            ),
          }))}
          onFollow={(board) =>
            follow.mutate({
              source: board.source,
              token: board.token,
              company: board.company,
              ...(board.url ? { url: board.url } : {}),
            })
          }
          onUnfollow={onUnfollow}
          onRetry={(board) => retry.mutate({ source: board.source, token: board.token })}
          filters={<DirectoryFilters value={narrow} onChange={setNarrow} />}
          isFiltered={narrow.source !== "" || narrow.industry !== ""}
          discovery={status}
          onDiscover={discover}
          onSamples={followSamples}
          isStarting={isStarting}
          nameOf={nameOf}
        />
      )}
    </QueryView>
  );
}
