"use client";

import { ErrorState } from "@/components/feedback/error-state";

export default function AppError({ reset }: { error: Error; reset: () => void }) {
  return <ErrorState what="This page stopped by an error" message="It has been noted in the log." onRetry={reset} />;
}
