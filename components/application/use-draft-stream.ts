"use client";

import { useEffect, useState } from "react";

export type DraftProgress = { step: string | null; texts: Record<string, string>; isConnected: boolean };

const NOTHING: DraftProgress = { step: null, texts: {}, isConnected: false };

function parse(data: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null ? { ...value } : { text: value };
  } catch {
    return { text: data };
  }
}

/**
 * Follows a draft while it is written. The server begins with everything written so far, so leaving and coming back, or
 * a lost connection, loses nothing. `onDone` is called once, when the writing has ended.
 */
export function useDraftStream(applicationId: string, isActive: boolean, onDone: () => void): DraftProgress {
  const [progress, setProgress] = useState<DraftProgress>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new callback must not open a new connection
  useEffect(() => {
    if (!isActive) return;
    setProgress(NOTHING);
    const source = new EventSource(`/api/stream/applications/${encodeURIComponent(applicationId)}`);
    source.onopen = () => setProgress({ ...NOTHING, isConnected: true });
    source.onerror = () => setProgress((current) => ({ ...current, isConnected: false }));
    source.addEventListener("step", (event: MessageEvent<string>) => {
      const { step, text } = parse(event.data);
      const words = typeof step === "string" ? step : typeof text === "string" ? text : null;
      if (words) setProgress((current) => ({ ...current, step: words }));
    });
    source.addEventListener("reset", (event: MessageEvent<string>) => {
      const { kind } = parse(event.data);
      if (typeof kind === "string") setProgress((current) => ({ ...current, texts: { ...current.texts, [kind]: "" } }));
    });
    source.addEventListener("delta", (event: MessageEvent<string>) => {
      const { kind, text } = parse(event.data);
      if (typeof kind !== "string" || typeof text !== "string") return;
      setProgress((current) => ({
        ...current,
        texts: { ...current.texts, [kind]: (current.texts[kind] ?? "") + text },
      }));
    });
    source.addEventListener("done", () => {
      source.close();
      onDone();
    });
    return () => source.close();
  }, [applicationId, isActive]);
  return progress;
}
