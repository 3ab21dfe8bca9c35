import type { Metadata } from "next";
import { EvidenceContainer } from "@/components/evidence/evidence-container";

export const metadata: Metadata = { title: "What you can back" };

export default function EvidencePage() {
  return <EvidenceContainer />;
}
