"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { MatchScore } from "@/components/job/match-score";
import { useTRPC } from "@/components/layout/trpc";
import { Surface, SurfaceHeader } from "@/components/ui/surface";

const MOST = 5;

/** Jobs like this one, most alike first; nothing where there are none. */
export function SimilarJobs({ jobId }: { jobId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.match.similar.queryOptions({ jobId, most: MOST }, { staleTime: 60_000 }));
  if (!data || data.length === 0) return null;
  return (
    <Surface aria-labelledby="similar-jobs">
      <SurfaceHeader id="similar-jobs" title="Jobs like this" hint="Alike in what they are and what they take." />
      <ul className="divide-y">
        {data.map((job) => (
          <li key={job.id}>
            <Link href={`/jobs/${job.id}`} className="flex min-h-14 items-center gap-3 px-4 py-2.5 hover:bg-hover">
              <MatchScore score={job.score} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium text-ink">{job.title}</span>
                <span className="block truncate text-muted text-sm">
                  {job.company}
                  {job.location ? ` · ${job.location}` : ""}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
