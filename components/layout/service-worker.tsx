"use client";

import { useEffect } from "react";

/** Registers the service worker, which asks the network first and so never serves old code while there is one. */
export function ServiceWorker() {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    navigator.serviceWorker
      .register("/sw.js")
      .catch((error: unknown) => console.warn("Offline use is not available:", error));
  }, []);
  return null;
}
