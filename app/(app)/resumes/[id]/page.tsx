import type { Metadata } from "next";
import { ResumeContainer } from "@/components/resume/resume-container";

export const metadata: Metadata = { title: "Resume" };

export default async function ResumePage({ params }: { params: Promise<{ id: string }> }) {
  return <ResumeContainer id={(await params).id} />;
}
