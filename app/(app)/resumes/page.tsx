import type { Metadata } from "next";
import { ResumeListContainer } from "@/components/resume/resume-list-container";

export const metadata: Metadata = { title: "Resumes" };

export default async function ResumesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { welcome } = await searchParams;
  return <ResumeListContainer isWelcome={welcome === "1"} />;
}
