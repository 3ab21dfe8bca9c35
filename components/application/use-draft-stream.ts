"use client";

import { useEffect, useState } from "react";
import { z } from "zod";

/** What the stream says each time: the whole state, so that nothing is lost by leaving, reconnecting or a retry. */
const progressSchema = z.object({
  step: z.string(),
  resume: z.string(),
  coverLetter: z.string(),
  waitsFor: z.string().nullable(),
  isDone: z.boolean(),
});
export type DraftProgress = z.infer<typeof progressSchema>;

/** Follows a draft while it is written. `onDone` is called once, when the writing has ended. Null before the first word. */
export function useDraftStream(applicationId: string, isActive: boolean, onDone: () => void): DraftProgress | null {
  const [progress, setProgress] = useState<DraftProgress | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new callback must not open a new connection
  useEffect(() => {
    if (!isActive) return;
    setProgress(null);
    const source = new EventSource(`/api/stream/applications/${encodeURIComponent(applicationId)}`);
    source.addEventListener("progress", (event: MessageEvent<string>) => {
      const parsed = progressSchema.safeParse(JSON.parse(event.data));
      if (parsed.success) setProgress(parsed.data);
      else console.warn("The stream said something unknown:", parsed.error.message);
    });
    source.addEventListener("done", () => {
      source.close();
      onDone();
    });
    return () => source.close();
  }, [applicationId, isActive]);
  return progress;
}
