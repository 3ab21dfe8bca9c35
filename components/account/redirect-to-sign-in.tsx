"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Sends a visitor without a session to the sign-in page, and back here afterwards. */
export function RedirectToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const from = `${window.location.pathname}${window.location.search}`;
    router.replace(`/sign-in?from=${encodeURIComponent(from)}`);
  }, [router]);
  return (
    <p role="status" className="p-8 text-muted">
      Taking you to the sign-in page
    </p>
  );
}
