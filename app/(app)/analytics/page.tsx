import type { Metadata } from "next";
import { AnalyticsContainer } from "@/components/analytics/analytics-container";

export const metadata: Metadata = { title: "Analytics" };

export default function AnalyticsPage() {
  return <AnalyticsContainer />;
}
