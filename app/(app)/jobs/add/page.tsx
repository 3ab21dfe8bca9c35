import type { Metadata } from "next";
import { Suspense } from "react";
import { ListSkeleton } from "@/components/feedback/loading";
import { AddJobsContainer } from "@/components/posting/add-jobs-container";
import { getContainer } from "@/server/container";

export const metadata: Metadata = { title: "Add jobs" };

export default function AddJobsPage() {
  return (
    <Suspense fallback={<ListSkeleton label="Loading" />}>
      <AddJobsContainer mailDomain={getContainer().env.inboundMailDomain ?? null} />
    </Suspense>
  );
}
