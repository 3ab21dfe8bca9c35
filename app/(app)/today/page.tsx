import type { Metadata } from "next";
import { TodayContainer } from "@/components/today/today-container";

export const metadata: Metadata = { title: "Today" };

export default function TodayPage() {
  return <TodayContainer />;
}
