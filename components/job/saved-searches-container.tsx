"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BookMarked } from "lucide-react";
import { EmptyState } from "@/components/feedback/empty-state";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { type SavedSearchItem, SavedSearchList } from "@/components/job/saved-search-list";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ButtonLink } from "@/components/ui/button";
import { Surface } from "@/components/ui/surface";
import { toast, toastUndo } from "@/components/ui/toaster";

export function SavedSearchesContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.job.savedSearches.queryOptions());
  const refresh = () => client.invalidateQueries({ queryKey: trpc.job.savedSearches.queryKey() });
  const onError = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const update = useMutation(trpc.job.updateSavedSearch.mutationOptions({ onSettled: refresh, onError }));
  const renew = useMutation(trpc.job.renewFeedAddress.mutationOptions({ onSettled: refresh, onError }));
  const remove = useMutation(trpc.job.deleteSavedSearch.mutationOptions({ onSettled: refresh, onError }));
  const save = useMutation(trpc.job.saveSearch.mutationOptions({ onSettled: refresh, onError }));

  function onDelete({ id, name, filter, alert }: SavedSearchItem) {
    remove.mutate(
      { id },
      { onSuccess: () => toastUndo(`${name} is deleted.`, () => save.mutate({ name, filter, alert })) },
    );
  }
  async function onCopyFeed({ feedUrl }: SavedSearchItem) {
    await navigator.clipboard.writeText(feedUrl);
    toast.success("The feed's address is copied. Whoever has it can read this list.");
  }
  return (
    <>
      <PageHeader
        back={{ href: "/jobs", label: "Jobs" }}
        title="Saved searches"
        lead="Each tells you of new jobs, here and by e-mail, and has a feed for your reader."
      />
      <QueryView
        query={query}
        what="Your saved searches could not be loaded"
        loading={<ListSkeleton label="Loading saved searches" />}
      >
        {(searches) =>
          searches.length > 0 ? (
            <Surface aria-label="Saved searches">
              <SavedSearchList
                searches={searches}
                onAlert={(id, alert) => update.mutate({ id, alert })}
                onCopyFeed={onCopyFeed}
                onRenewFeed={({ id, name }) =>
                  renew.mutate(
                    { id },
                    { onSuccess: () => toast.success(`The feed of ${name} has a new address. The old one is closed.`) },
                  )
                }
                onDelete={onDelete}
              />
            </Surface>
          ) : (
            <EmptyState
              icon={<BookMarked aria-hidden />}
              title="No saved searches yet"
              action={
                <ButtonLink href="/jobs" variant="primary">
                  Go to your jobs
                </ButtonLink>
              }
            >
              Search or filter your jobs, then choose "Save search". New jobs will come to you.
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
}
