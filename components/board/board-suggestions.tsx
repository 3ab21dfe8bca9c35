"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";

/** Companies worth following, each with the reason it is offered. */
export function BoardSuggestions() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const suggestions = useQuery(trpc.board.suggestions.queryOptions());
  const follow = useMutation(
    trpc.board.follow.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.board.pathKey() }),
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
    }),
  );
  return (
    <QueryView
      query={suggestions}
      what="Suggestions could not be loaded"
      loading={<ListSkeleton label="Loading suggestions" count={3} />}
    >
      {(items) =>
        items.length === 0 ? (
          <p className="p-4 text-muted text-sm">
            None yet. Say which jobs you want in your{" "}
            <Link href="/settings#wishes" className="text-accent underline">
              wishes
            </Link>
            , or bring in a job you liked: its company is offered here.
          </p>
        ) : (
          <ul className="divide-y">
            {items.map((item) => (
              <li key={`${item.source}:${item.token}`} className="flex items-center justify-between gap-3 px-4 py-2">
                <span className="min-w-0">
                  <span className="block truncate font-medium text-sm">{item.name}</span>
                  <span className="block text-muted text-xs">{item.reason}</span>
                </span>
                <Button
                  size="sm"
                  onClick={() =>
                    follow.mutate({ source: item.source, token: item.token, company: item.name, url: item.url })
                  }
                >
                  <Plus aria-hidden />
                  Follow<span className="sr-only"> {item.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
