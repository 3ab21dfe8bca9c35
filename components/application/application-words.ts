import type { ApplicationStatus } from "@/lib/domain/application/application-status";

/** What comes next, in a sentence. */
export const NEXT_WORDS: Record<ApplicationStatus, string> = {
  draft: "It waits for you: look at what is marked, edit the draft or ask for a new one.",
  preparing: "It is being prepared. You may leave this page.",
  awaiting_approval: "Read it, then approve exactly these files or send them back.",
  approved: "You approved it. The package is being closed.",
  ready: "It is ready to send. Choose how below.",
  submitted: "You sent it. Tell what comes of it.",
  interviewing: "You are talking. Good luck.",
  offer: "There is an offer.",
  rejected: "It ended. Your documents stay here.",
  withdrawn: "You withdrew it. Your documents stay here.",
  no_answer: "No answer came. You can change that at any time.",
  failed: "It stopped by an error. Nothing was lost; start it again.",
  cancelled: "You cancelled it. Nothing was sent; you can prepare it again.",
};

/** "US$0.02" for millionths of a dollar; words where nothing was spent. */
export function costWords(usage: { calls: number; costMicroUsd: number }): string {
  if (usage.calls === 0) return "No model was used, so it cost nothing.";
  const dollars = usage.costMicroUsd / 1_000_000;
  if (dollars === 0) return `${usage.calls} model ${usage.calls === 1 ? "call" : "calls"}, at no known price.`;
  const amount = new Intl.NumberFormat("en", {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: dollars < 0.1 ? 4 : 2,
  }).format(dollars);
  return `${usage.calls} model ${usage.calls === 1 ? "call" : "calls"}, ${amount}.`;
}

const WRITERS: Record<string, string> = {
  model: "the model",
  floor: "Dossier from your own words, without a model",
  owner: "you",
};

/** Who wrote the two texts of a draft. */
export function writerWords(resumeWriter: string | null, letterWriter: string | null): string {
  const name = (writer: string | null) => WRITERS[writer ?? ""] ?? "Dossier";
  if (resumeWriter === letterWriter) return `Written by ${name(letterWriter)}.`;
  return `The resume was arranged by ${name(resumeWriter)}, the letter written by ${name(letterWriter)}.`;
}
