import type { Metadata } from "next";
import { ReviewContainer } from "@/components/approval/review-container";

export const metadata: Metadata = { title: "Review" };

export default async function ApprovalPage({ params }: { params: Promise<{ id: string }> }) {
  return <ReviewContainer id={(await params).id} />;
}
