import type { Metadata } from "next";
import { ApplicationContainer } from "@/components/application/application-container";

export const metadata: Metadata = { title: "Application" };

export default async function ApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  return <ApplicationContainer id={(await params).id} />;
}
