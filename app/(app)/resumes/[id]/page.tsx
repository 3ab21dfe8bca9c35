import type { Metadata } from "next";
import { ResumeContainer } from "@/components/resume/resume-container";

export const metadata: Metadata = { title: "Resume" };

export default async function ResumePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { at } = await searchParams;
  return <ResumeContainer id={(await params).id} at={typeof at === "string" ? at : null} />;
}
