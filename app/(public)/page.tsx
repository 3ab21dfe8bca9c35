import type { Metadata } from "next";
import { LandingView } from "@/components/layout/landing-view";

export const metadata: Metadata = { title: { absolute: "Dossier: applications you can stand behind" } };

export default function LandingPage() {
  return <LandingView />;
}
