/** The steps of workflow runs in plain words; rounds of one step share them, a step without an entry keeps its name. */
const WORDS: Record<string, string> = {
  "tailor-resume": "Chose and ordered what of your resume fits",
  "write-cover-letter": "Wrote the cover letter",
  "verify-claims": "Checked every statement against your resume",
  "await-owner": "Asked you to look at a statement",
  "render-documents": "Set the documents",
  "seal-package": "Sealed the package",
  "request-approval": "Asked for your approval",
  "await-decision": "Waits for your decision",
  "settle-decision": "Acted on your decision",
  "check-budget": "Looked at today's limit for the model",
  "await-budget": "Waits for tomorrow's limit, or for you to raise it",
  "answer-questions": "Answered the employer's questions",
  "record-intent": "Checked that these are the bytes you approved",
  send: "Sent the package",
  "release-request": "Stopped before anything left",
  "give-up-sending": "Stopped sending and asked you",
  "await-word": "Waits for you to say whether it was sent",
  remind: "Asked you again whether it was sent",
  "tell-owner": "Told you what stopped it",
};

/** A look before a wait, so that what has just been said is not waited for. */
const LOOK = /^look-before-/;

export function stepWords(name: string): string {
  if (LOOK.test(name)) return "Looked whether that had been settled already";
  const round = name.replace(/-\d+$/, "");
  return WORDS[name] ?? WORDS[round] ?? name.replaceAll("-", " ");
}

/** "0.3 s", "12 s", "4 min", "3 h" or "2 days". */
export function durationWords(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  if (ms < 2 * 3_600_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 48 * 3_600_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} days`;
}
