"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { TimeAgo } from "@/components/ui/time-ago";
import { toast } from "@/components/ui/toaster";

const FIELD_WORDS = { titles: "Title", places: "Place", niceToHave: "Likes", mustNot: "Never" } as const;

/** Wishes that came from a job, each with a way to take it back. */
export function LearnedWishes() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.match.learnedWishes.queryOptions());
  const undo = useMutation(
    trpc.match.undoLearnedWish.mutationOptions({
      onSettled: () =>
        Promise.all(
          [trpc.match, trpc.job, trpc.profile].map((room) => client.invalidateQueries({ queryKey: room.pathKey() })),
        ),
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
    }),
  );
  return (
    <QueryView query={query} what="What was learned could not be loaded" loading={<Skeleton className="m-4 h-16" />}>
      {(wishes) =>
        wishes.length === 0 ? (
          <p className="p-4 text-muted text-sm">
            Nothing yet. On a job, choose “More like this” or “Not like this” and say why.
          </p>
        ) : (
          <ul className="divide-y">
            {wishes.map((wish) => (
              <li key={wish.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-2.5 text-sm">
                <div className="min-w-0">
                  <p>
                    <span className="text-muted">{FIELD_WORDS[wish.field]}</span> {wish.value}
                  </p>
                  <p className="text-muted text-xs">
                    From{" "}
                    <Link href={`/jobs/${wish.jobId}`} className="underline underline-offset-2">
                      a job
                    </Link>
                    , <TimeAgo at={wish.at} />
                  </p>
                </div>
                <Button
                  size="sm"
                  aria-label={`Take back ${wish.value}`}
                  pending={undo.isPending && undo.variables?.id === wish.id}
                  onClick={() => undo.mutate({ id: wish.id })}
                >
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
