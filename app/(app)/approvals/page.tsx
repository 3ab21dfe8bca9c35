import type { Metadata } from "next";
import { ApprovalListContainer } from "@/components/approval/approval-list-container";

export const metadata: Metadata = { title: "Approvals" };

export default function ApprovalsPage() {
  return <ApprovalListContainer />;
}
