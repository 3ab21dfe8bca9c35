import type { Metadata } from "next";
import { ReloadButton } from "@/components/feedback/reload-button";

export const metadata: Metadata = { title: "Offline" };

export default function OfflinePage() {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-4 px-5 py-24">
      <h1 className="font-semibold text-xl">This page is not kept for offline use</h1>
      <p className="text-muted">
        Dossier cannot be reached right now. Nothing you saved was lost. Pages you opened before, and your last lists,
        still open.
      </p>
      <ReloadButton />
    </div>
  );
}
