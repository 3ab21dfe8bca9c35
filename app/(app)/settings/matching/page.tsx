import type { Metadata } from "next";
import { MatchingView } from "@/components/match/matching-view";

export const metadata: Metadata = { title: "Matching" };

export default function MatchingPage() {
  return <MatchingView />;
}
