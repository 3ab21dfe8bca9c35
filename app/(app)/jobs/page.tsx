import type { Metadata } from "next";
import { Suspense } from "react";
import { ListSkeleton } from "@/components/feedback/loading";
import { JobListContainer } from "@/components/job/job-list-container";

export const metadata: Metadata = { title: "Jobs" };

export default function JobsPage() {
  return (
    <Suspense fallback={<ListSkeleton label="Loading jobs" />}>
      <JobListContainer />
    </Suspense>
  );
}
