import type { Metadata } from "next";
import { ResumeListContainer } from "@/components/resume/resume-list-container";

export const metadata: Metadata = { title: "Resumes" };

export default async function ResumesPage({ searchParams }: PageProps<"/resumes">) {
  const { welcome } = await searchParams;
  return <ResumeListContainer isWelcome={welcome === "1"} />;
}
