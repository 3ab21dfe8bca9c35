import type { Metadata } from "next";
import { JobContainer } from "@/components/job/job-container";

export const metadata: Metadata = { title: "Job" };

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  return <JobContainer id={(await params).id} />;
}
