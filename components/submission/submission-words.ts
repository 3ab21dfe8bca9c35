import type { SubmissionChannelName, SubmissionState } from "@/lib/domain/submission/submission.schema";
import type { SubmissionRoute } from "@/lib/domain/submission/submission-routes";

/** A way in a few words, for the choice. */
export const CHANNEL_LABELS: Record<SubmissionChannelName, string> = {
  hand_off: "On the employer's page",
  e_mail: "By e-mail",
  practice: "Practice employer",
};

/** What the way means, before anything is sent. */
export function routeWords({ channel, recipient }: SubmissionRoute, company: string, hasMailServer: boolean): string {
  switch (channel) {
    case "hand_off":
      return recipient
        ? "You open the employer's page, choose these files there and send the form with your own clicks. Then you say here that you did."
        : "The posting names no page. You send these files in your own way, then say here that you did.";
    case "e_mail":
      if (!hasMailServer)
        return `Dossier writes one e-mail to ${recipient} with the letter as its text and the files below attached. This machine has no mail server, so you send it from your own mail program.`;
      return `One e-mail to ${recipient} with the letter as its text and the files below attached. Answers go to your own address.`;
    case "practice":
      return `${company} is an invented company. Its practice employer takes the package so that you see the whole way. Nothing leaves this machine.`;
  }
}

/** The button that begins, and the one that confirms. */
export function sendLabels(channel: SubmissionChannelName, hasMailServer: boolean): { begin: string; confirm: string } {
  if (channel === "hand_off") return { begin: "Send it myself", confirm: "I send it myself now" };
  if (channel === "practice") return { begin: "Send to the practice employer", confirm: "Send it now" };
  return hasMailServer
    ? { begin: "Send the e-mail", confirm: "Send it now" }
    : { begin: "Write the e-mail", confirm: "Write it now" };
}

type Word = { tone: "info" | "good" | "warn" | "bad"; title: string };

/** Where an attempt stands, as its owner should read it. */
export const STATE_WORDS: Record<SubmissionState, Word> = {
  requested: { tone: "info", title: "It is about to be sent" },
  intended: { tone: "info", title: "It is about to be sent" },
  sending: { tone: "info", title: "It is being sent" },
  handed_over: { tone: "info", title: "It is with you now" },
  submitted: { tone: "good", title: "It was sent" },
  unknown: { tone: "warn", title: "It is not known whether it arrived" },
  failed: { tone: "bad", title: "It could not be sent" },
  not_sent: { tone: "info", title: "It was not sent" },
  cancelled: { tone: "info", title: "Sending was cancelled" },
};

/** States in which the page looks again by itself. */
export const MOVING: ReadonlySet<SubmissionState> = new Set(["requested", "intended", "sending"]);
