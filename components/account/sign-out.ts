import { signOut as endSession } from "next-auth/react";

/** Ends the session and asks the service worker to forget every page and list of this person. */
export async function signOut(): Promise<void> {
  navigator.serviceWorker?.controller?.postMessage("forget");
  await endSession({ callbackUrl: "/" });
}
