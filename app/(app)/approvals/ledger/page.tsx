import type { Metadata } from "next";
import { LedgerContainer } from "@/components/package/ledger-container";

export const metadata: Metadata = { title: "What left" };

export default function LedgerPage() {
  return <LedgerContainer />;
}
