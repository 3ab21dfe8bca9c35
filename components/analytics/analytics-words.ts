import type { Milestone } from "@/lib/domain/analytics/milestones";

export const MILESTONE_LABELS: Record<Milestone, string> = {
  prepared: "Prepared",
  approved: "Approved by you",
  sent: "Sent",
  answered: "Answered",
  interview: "Interview",
  offer: "Offer",
};

/** "under 1 min", "45 min", "4 h", "3 days": a length of time as it fits a table. */
export function lengthWords(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes < 1) return "under 1 min";
  if (minutes < 90) return `${Math.round(minutes)} min`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} h`;
  return `${Math.round(minutes / 1440)} days`;
}

/** "40 %" of a whole; a dash where there is no whole. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;
}

/** The answer in one line: what happened so far, in plain numbers. */
export function answerLine(counts: Record<Milestone, number>): string {
  const { sent, answered, interview } = counts;
  if (sent === 0) return "Nothing was sent yet, so there are no answers to count.";
  const sentences = [`${sent} sent, ${answered} answered.`];
  if (interview > 0) sentences.push(`${interview} led to an interview.`);
  if (sent < 10) sentences.push("So few say little about what works; look again after ten or more.");
  return sentences.join(" ");
}
