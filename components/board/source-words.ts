/** How a source is, for a person who only wants to know whether it works. */
export type SourceState = "well" | "failing" | "resting" | "unread" | "spent";

export type SourceFacts = {
  lastTriedAt: Date | null;
  lastError: string | null;
  pausedUntil: Date | null;
  requestsThisHour: number;
  requestsPerHour: number;
};

export function stateOf(source: SourceFacts): SourceState {
  if (source.pausedUntil) return "resting";
  if (source.requestsThisHour >= source.requestsPerHour) return "spent";
  if (source.lastError) return "failing";
  return source.lastTriedAt ? "well" : "unread";
}

export const STATE_WORDS: Record<SourceState, { label: string; tone: "good" | "warn" | "bad" | "neutral" }> = {
  well: { label: "Works", tone: "good" },
  failing: { label: "Has trouble", tone: "warn" },
  resting: { label: "Rests", tone: "bad" },
  unread: { label: "Not read yet", tone: "neutral" },
  spent: { label: "Enough for this hour", tone: "warn" },
};
