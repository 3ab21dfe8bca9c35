import type { Metadata } from "next";
import { ApplicationBoardContainer } from "@/components/application/application-board-container";

export const metadata: Metadata = { title: "Applications" };

export default function ApplicationsPage() {
  return <ApplicationBoardContainer />;
}
