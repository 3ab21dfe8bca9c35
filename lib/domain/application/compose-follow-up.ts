export const FOLLOW_UP_KINDS = ["ask", "thank", "accept_time", "withdraw"] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** What each draft is called where its owner chooses one. */
export const FOLLOW_UP_LABELS: Record<FollowUpKind, string> = {
  ask: "Ask how it stands",
  thank: "Thank for the interview",
  accept_time: "Confirm an interview",
  withdraw: "Withdraw politely",
};

export type FollowUpFacts = {
  title: string;
  company: string;
  /** The one who signs. */
  owner: string;
  /** The one who is written to; null: nobody is known by name. */
  contact: string | null;
  /** When the application was sent; null: not known. */
  sentAt: Date | null;
  /** The interview it is about; null: not known. */
  interviewAt: Date | null;
  language: "en" | "de";
};

export type FollowUp = { subject: string; text: string };

const LOCALES = { en: "en-GB", de: "de-DE" } as const;

/** Drafts stand on recorded facts alone: no enthusiasm is made up, and a date that is not known is not named. */
export function composeFollowUp(kind: FollowUpKind, facts: FollowUpFacts, timeZone: string): FollowUp {
  const day = (at: Date) =>
    at.toLocaleDateString(LOCALES[facts.language], { day: "numeric", month: "long", year: "numeric", timeZone });
  const hour = (at: Date) =>
    at.toLocaleTimeString(LOCALES[facts.language], { hour: "2-digit", minute: "2-digit", timeZone });
  const { subject, lines } = facts.language === "de" ? german(kind, facts, day, hour) : english(kind, facts, day, hour);
  const greeting =
    facts.language === "de"
      ? facts.contact
        ? `Guten Tag ${facts.contact},`
        : "Guten Tag,"
      : facts.contact
        ? `Dear ${facts.contact},`
        : "Dear hiring team,";
  const farewell = facts.language === "de" ? "Mit freundlichen Grüßen" : "Kind regards,";
  return { subject, text: [greeting, ...lines, `${farewell}\n${facts.owner}`].join("\n\n") };
}

type Words = { subject: string; lines: string[] };
type Format = (at: Date) => string;

function english(kind: FollowUpKind, facts: FollowUpFacts, day: Format, hour: Format): Words {
  const { title, company, sentAt, interviewAt } = facts;
  switch (kind) {
    case "ask":
      return {
        subject: `My application as ${title}`,
        lines: [
          `${sentAt ? `On ${day(sentAt)} I applied` : "I applied"} for the position of ${title} at ${company}. I am still interested and would be glad to hear how the selection stands.`,
          "If you need anything further from me, please let me know.",
        ],
      };
    case "thank":
      return {
        subject: `Thank you for the interview${interviewAt ? ` on ${day(interviewAt)}` : ""}`,
        lines: [
          `Thank you for the time you took ${interviewAt ? `on ${day(interviewAt)} ` : ""}to talk with me about the position of ${title}.`,
          "If questions remain on your side, I am happy to answer them.",
        ],
      };
    case "accept_time":
      return {
        subject: `Interview for the position of ${title}`,
        lines: [
          interviewAt
            ? `Thank you for the invitation. I confirm our appointment on ${day(interviewAt)} at ${hour(interviewAt)}.`
            : "Thank you for the invitation. I confirm the appointment you proposed.",
          "If anything changes, you reach me at this address.",
        ],
      };
    case "withdraw":
      return {
        subject: `My application as ${title}`,
        lines: [
          `I would like to withdraw my application for the position of ${title}${sentAt ? ` of ${day(sentAt)}` : ""}.`,
          `Thank you for your time. I wish you and ${company} every success in filling the position.`,
        ],
      };
  }
}

function german(kind: FollowUpKind, facts: FollowUpFacts, day: Format, hour: Format): Words {
  const { title, company, sentAt, interviewAt } = facts;
  switch (kind) {
    case "ask":
      return {
        subject: `Meine Bewerbung als ${title}`,
        lines: [
          `${sentAt ? `am ${day(sentAt)}` : "vor einiger Zeit"} habe ich mich bei ${company} auf die Stelle „${title}“ beworben. Mein Interesse besteht weiterhin; über eine kurze Nachricht zum Stand der Auswahl freue ich mich.`,
          "Falls Sie noch Unterlagen von mir benötigen, melden Sie sich gern.",
        ],
      };
    case "thank":
      return {
        subject: `Vielen Dank für das Gespräch${interviewAt ? ` am ${day(interviewAt)}` : ""}`,
        lines: [
          `vielen Dank, dass Sie sich ${interviewAt ? `am ${day(interviewAt)} ` : ""}Zeit genommen haben, mit mir über die Stelle „${title}“ zu sprechen.`,
          "Falls auf Ihrer Seite Fragen offen sind, beantworte ich sie gern.",
        ],
      };
    case "accept_time":
      return {
        subject: `Vorstellungsgespräch für die Stelle „${title}“`,
        lines: [
          interviewAt
            ? `vielen Dank für die Einladung. Ich bestätige unseren Termin am ${day(interviewAt)} um ${hour(interviewAt)} Uhr.`
            : "vielen Dank für die Einladung. Ich bestätige den vorgeschlagenen Termin.",
          "Sollte sich etwas ändern, erreichen Sie mich unter dieser Adresse.",
        ],
      };
    case "withdraw":
      return {
        subject: `Meine Bewerbung als ${title}`,
        lines: [
          `hiermit ziehe ich meine Bewerbung auf die Stelle „${title}“${sentAt ? ` vom ${day(sentAt)}` : ""} zurück.`,
          `Vielen Dank für Ihre Zeit. Ich wünsche Ihnen und ${company} viel Erfolg bei der Besetzung der Stelle.`,
        ],
      };
  }
}
