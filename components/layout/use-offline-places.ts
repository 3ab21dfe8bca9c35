"use client";

import { useEffect } from "react";
import { PLACES } from "@/components/layout/navigation";

let isAsked = false;

/** Asks the service worker, once per visit, to hold the pages of every place for when there is no network. */
export function useOfflinePlaces(): void {
  useEffect(() => {
    if (isAsked || !("serviceWorker" in navigator)) return;
    isAsked = true;
    void navigator.serviceWorker.ready.then((registration) =>
      registration.active?.postMessage({ keep: PLACES.map((place) => place.href) }),
    );
  }, []);
}
