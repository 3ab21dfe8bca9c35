"use client";

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Briefcase, FilterX, Plus, SlidersHorizontal } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { DiscoveryLine, DiscoveryProblems } from "@/components/board/discovery-line";
import { useDiscovery } from "@/components/board/use-discovery";
import { EmptyState } from "@/components/feedback/empty-state";
import { ErrorState } from "@/components/feedback/error-state";
import { ListSkeleton } from "@/components/feedback/loading";
import type { JobListItem } from "@/components/job/job.types";
import { JobFilterBar } from "@/components/job/job-filter-bar";
import { JobList } from "@/components/job/job-list";
import { ListActions } from "@/components/job/list-actions";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { RankingLine } from "@/components/match/ranking-line";
import { Button, ButtonLink } from "@/components/ui/button";
import { Surface } from "@/components/ui/surface";
import { toast, toastUndo } from "@/components/ui/toaster";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { readJobFilter, writeJobFilter } from "@/lib/domain/job/job-filter-address";

const PAGE_SIZE = 100;

function orderWords({ text, sort }: JobFilter): string {
  if (sort === "newest") return "newest first";
  return text ? "best answer first" : "best match first";
}

function emptyTitle({ text, show }: JobFilter): string {
  if (text) return `No job was found for “${text}”`;
  if (show === "hidden") return "You have hidden no job";
  if (show === "excluded") return "No job goes against your wishes";
  return "No job fits these filters";
}

export function JobListContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const filters = useMemo(() => readJobFilter(params), [params]);
  // The address follows the selection, not the other way round: keys come faster than it changes.
  const [selectedId, setSelectedId] = useState(params.get("at"));
  const { status, discover, useSamples: followSamples, isStarting } = useDiscovery();
  const { sort: _, ...narrowing } = filters;
  const facets = useQuery(
    trpc.job.facets.queryOptions({ filter: narrowing }, { placeholderData: (previous) => previous, staleTime: 60_000 }),
  );

  const options = trpc.job.list.infiniteQueryOptions(
    { filter: filters, limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (previous) => previous },
  );
  const query = useInfiniteQuery(options);
  const jobs = useMemo<JobListItem[]>(
    () =>
      (query.data?.pages ?? []).flatMap((page) =>
        page.items.map(({ requirements: { met, partly, notMet, unknown }, ...item }) => ({
          ...item,
          counts: { met, partly, not_met: notMet, unknown },
        })),
      ),
    [query.data],
  );
  const total = query.data?.pages[0]?.total ?? 0;

  const corrections = query.data?.pages[0]?.corrections ?? [];
  const setFilters = useCallback(
    (next: JobFilter) => {
      const search = writeJobFilter(next);
      router.replace(search ? `${pathname}?${search}` : pathname, { scroll: false });
    },
    [router, pathname],
  );
  const select = useCallback((id: string) => {
    setSelectedId(id);
    const url = new URL(window.location.href);
    if (url.searchParams.get("at") === id) return;
    url.searchParams.set("at", id);
    window.history.replaceState(null, "", url);
  }, []);
  const onEnd = useCallback(() => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  }, [query.hasNextPage, query.isFetchingNextPage, query.fetchNextPage]);

  const refresh = () => client.invalidateQueries({ queryKey: trpc.job.list.pathKey() });
  const fail = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const unhide = useMutation(trpc.job.unhide.mutationOptions({ onSettled: refresh, onError: fail }));
  const hide = useMutation(trpc.job.hide.mutationOptions({ onError: (error) => [fail(error), refresh()] }));
  function onHide(job: JobListItem) {
    client.setQueryData(options.queryKey, (data) =>
      data
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              total: page.total === null ? null : page.total - 1,
              items: page.items.filter((item) => item.id !== job.id),
            })),
          }
        : data,
    );
    if (job.isHidden) {
      unhide.mutate({ id: job.id });
      return toastUndo(`${job.title} is shown again.`, () => hide.mutate({ id: job.id }, { onSettled: refresh }));
    }
    hide.mutate({ id: job.id });
    toastUndo(`${job.title} is hidden.`, () => unhide.mutate({ id: job.id }));
  }

  const hasFilters = writeJobFilter(filters) !== "";
  const hasNoBoards = status !== undefined && status.boardCount === 0;
  return (
    <>
      <PageHeader
        title="Jobs"
        lead={
          jobs.length > 0
            ? `${total.toLocaleString("en")} ${total === 1 ? "job" : "jobs"}, ${orderWords(filters)}. Each says why.`
            : "What is worth an hour."
        }
        actions={
          <>
            {status && !hasNoBoards ? <DiscoveryLine status={status} onDiscover={discover} /> : null}
            <ButtonLink href="/settings/matching" variant="ghost">
              <SlidersHorizontal aria-hidden />
              What counts
            </ButtonLink>
            <ButtonLink href="/jobs/add">
              <Plus aria-hidden />
              Add jobs
            </ButtonLink>
          </>
        }
      />
      <RankingLine className="mb-4 max-w-md" />
      {status ? <DiscoveryProblems problems={status.problems} /> : null}
      <Surface aria-label="Jobs">
        {jobs.length > 0 || hasFilters ? (
          <JobFilterBar
            filters={filters}
            onChange={setFilters}
            facets={facets.data}
            actions={<ListActions filter={filters} />}
          />
        ) : null}
        {corrections.length > 0 ? (
          <p role="status" className="border-b px-4 py-2.5 text-muted text-sm">
            {corrections
              .map(({ from, to }) => `No job says “${from}”. Shown: ${to.map((word) => `“${word}”`).join(", ")}.`)
              .join(" ")}
          </p>
        ) : null}
        {query.isPending ? (
          <ListSkeleton label="Loading jobs" count={8} />
        ) : query.error && jobs.length === 0 ? (
          <ErrorState
            what="Your jobs could not be loaded"
            message={errorMessage(query.error)}
            onRetry={() => query.refetch()}
          />
        ) : jobs.length > 0 ? (
          <JobList
            jobs={jobs}
            order={orderWords(filters)}
            selectedId={selectedId}
            onSelect={select}
            onHide={onHide}
            onEnd={onEnd}
          />
        ) : hasFilters ? (
          <EmptyState
            icon={<FilterX aria-hidden />}
            title={emptyTitle(filters)}
            action={
              <>
                <Button variant="primary" onClick={() => setFilters({})}>
                  {filters.text ? "Clear the search" : "Clear the filters"}
                </Button>
                {filters.show ? null : <ButtonLink href="/boards">Follow more companies</ButtonLink>}
              </>
            }
          >
            {filters.text
              ? "Fewer words find more. Titles, companies, places, skills and descriptions are searched, and typing errors are forgiven."
              : null}
          </EmptyState>
        ) : status?.isRunning ? (
          <ListSkeleton label={`Reading boards, ${status.boardsRead} of ${status.boardCount}`} count={6} />
        ) : status && !hasNoBoards ? (
          <EmptyState
            icon={<Briefcase aria-hidden />}
            title={status.finishedAt ? "Nothing open right now" : "Nothing read yet"}
            action={
              <ButtonLink href="/boards" variant={status.finishedAt ? "primary" : "secondary"}>
                Follow more companies
              </ButtonLink>
            }
          >
            {status.finishedAt
              ? "The boards you follow have no open job at the moment."
              : "You follow companies whose boards were not read yet. Look for new jobs to fill this list."}
          </EmptyState>
        ) : (
          <EmptyState
            icon={<Briefcase aria-hidden />}
            title="No jobs yet"
            action={
              <>
                <ButtonLink href="/boards" variant="primary">
                  Follow companies
                </ButtonLink>
                <Button onClick={followSamples} pending={isStarting}>
                  Try the sample boards
                </Button>
              </>
            }
          >
            Jobs come from the public boards of the companies you follow. The sample boards belong to invented companies
            and need no internet.
          </EmptyState>
        )}
      </Surface>
    </>
  );
}
