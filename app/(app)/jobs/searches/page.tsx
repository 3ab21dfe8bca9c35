import type { Metadata } from "next";
import { SavedSearchesContainer } from "@/components/job/saved-searches-container";

export const metadata: Metadata = { title: "Saved searches" };

export default function SavedSearchesPage() {
  return <SavedSearchesContainer />;
}
