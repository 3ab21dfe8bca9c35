import type { Metadata } from "next";
import { InstallationView } from "@/components/layout/installation-view";

export const metadata: Metadata = { title: "What runs here" };

export default function AdminPage() {
  return <InstallationView />;
}
