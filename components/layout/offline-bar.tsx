"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says when the machine has no network; what is on the page is then the last that was seen. */
export function OfflineBar() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="flex items-center gap-2 bg-warn-soft px-4 py-2 text-sm text-warn md:px-8">
          <WifiOff aria-hidden className="size-4" />
          You are offline and see the last lists. Nothing can be changed or approved until you are back.
        </p>
      )}
    </div>
  );
}
