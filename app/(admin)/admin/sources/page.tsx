import type { Metadata } from "next";
import { AllSourcesContainer } from "@/components/board/all-sources-container";

export const metadata: Metadata = { title: "Sources" };

export default function SourcesPage() {
  return <AllSourcesContainer />;
}
