"use client";

import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { NotificationListView } from "@/components/notification/notification-list-view";
import { toast } from "@/components/ui/toaster";

export function NotificationListContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [isUnread, setUnread] = useState(false);
  const query = useInfiniteQuery(
    trpc.notification.list.infiniteQueryOptions(isUnread ? { isUnread } : {}, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const options = {
    onSettled: () => client.invalidateQueries({ queryKey: trpc.notification.pathKey() }),
    onError: (error: unknown) =>
      toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
  };
  const read = useMutation(trpc.notification.read.mutationOptions(options));
  const readAll = useMutation(trpc.notification.readAll.mutationOptions(options));
  return (
    <QueryView
      query={query}
      what="Your notifications could not be loaded"
      loading={<ListSkeleton label="Loading notifications" />}
    >
      {({ pages }) => (
        <NotificationListView
          items={pages.flatMap((page) => page.items)}
          isUnread={isUnread}
          onUnread={setUnread}
          onRead={(id) => read.mutate({ ids: [id] })}
          onReadAll={() => readAll.mutate()}
          isReadingAll={readAll.isPending}
          onMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
          isLoadingMore={query.isFetchingNextPage}
        />
      )}
    </QueryView>
  );
}
