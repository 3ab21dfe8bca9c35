import { type Seeded, seeded } from "@/server/testing/truth/seeded";
import { factSentences, resumeTextLines } from "@/server/testing/truth/true-sentences";
import type { TruthProfile } from "@/server/testing/truth/truth-profile";

/** A marked draft: `[[kind|words]]` inside, true when the marks are dropped. */
export type MarkedDraft = { profile: TruthProfile; marked: string; form: "letter" | "resume" | "summary" };

const OPENINGS_EN = [
  "I am writing to apply for the {title} position at {company}.",
  "I would like to apply for the role of {title} at {company}, which I found on your careers page.",
  "Please accept this letter as my application for the {title} opening.",
  "Your advertisement for a {title} caught my attention, and I am excited to apply.",
  "When I read that {company} is looking for a {title}, I knew I had to write to you.",
  "{company}'s search for a {title} comes at the right moment for me.",
  "I was delighted to see the {title} vacancy at {company}.",
  "As someone who has followed {company} for a while, I am keen to join your team as {title}.",
  "It is with great interest that I apply for the {title} role.",
];
const MIDDLES_EN = [
  "Your posting asks for 10 years of experience with Kubernetes and a PhD, and I know that is a high bar.",
  "You are looking for someone who leads a team of 40 and speaks fluent Japanese.",
  "What draws me to {company} is your reputation as the first and largest company of its kind in Norway.",
  "I admire how {company} grew its customer base by 300% since 2010.",
  "The role combines everything I enjoy.",
  "I am confident that I would fit in well with your team.",
  "I would love to learn more about the Aurora project that you mention.",
  "Your mission to bring clean water to 2 million households speaks to me.",
  "I enjoy working with people and take pride in careful work.",
  "Colleagues describe me as calm and reliable.",
  "I like to get to the bottom of things and to explain them simply.",
  "",
  "",
];
const ENDINGS_EN = [
  "I would welcome the opportunity to discuss how I could contribute to {company}.",
  "I look forward to hearing from you.",
  "Thank you for considering my application.",
  "I am available for an interview at any time and could start on 1 March 2027.",
  "I would be glad to tell you more in a 30-minute call.",
  "I hope to meet you soon.",
];
const GREETINGS_EN = [
  "Dear Hiring Manager,",
  "Dear Ms Albright,",
  "Dear {company} team,",
  "To whom it may concern,",
  "Hello,",
  "Dear Mr. Petrov,",
];
const CLOSINGS_EN = ["Kind regards,", "Sincerely,", "Best regards,", "Yours faithfully,"];
const OPENINGS_DE = [
  "hiermit bewerbe ich mich um die Stelle als {title} bei {company}.",
  "mit großem Interesse habe ich Ihre Anzeige für die Position {title} gelesen.",
  "Ihre Ausschreibung als {title} hat mich sofort angesprochen.",
  "gern möchte ich mich bei {company} als {title} bewerben.",
];
const MIDDLES_DE = [
  "Sie suchen jemanden mit 10 Jahren Erfahrung in SAP und Führungsverantwortung für 30 Mitarbeiter.",
  "An {company} reizt mich besonders, dass Sie Marktführer in Skandinavien sind.",
  "Ich arbeite gern im Team und lege Wert auf Sorgfalt.",
  "Die Aufgabe passt gut zu meinen bisherigen Stationen.",
  "",
];
const ENDINGS_DE = [
  "Über eine Einladung zu einem persönlichen Gespräch freue ich mich.",
  "Gern überzeuge ich Sie in einem Gespräch.",
  "Ich könnte zum 1. März 2027 bei Ihnen anfangen.",
];
const GREETINGS_DE = [
  "Sehr geehrte Damen und Herren,",
  "Sehr geehrte Frau Albrecht,",
  "Sehr geehrter Herr Dr. Petersen,",
];

/** True drafts in many forms, the same for the same seed. */
export function trueDrafts(profiles: TruthProfile[], count: number, seed: number, today: string): MarkedDraft[] {
  const out: MarkedDraft[] = [];
  for (let i = 0; i < count; i += 1) {
    const random = seeded(seed + i * 7919);
    const profile = profiles[i % profiles.length];
    if (!profile) continue;
    const form = i % 7 === 5 ? "resume" : i % 7 === 6 ? "summary" : "letter";
    out.push({
      profile,
      form,
      marked:
        form === "resume"
          ? resumeTextLines(profile.resume).join("\n")
          : form === "summary"
            ? summary(profile, random, today)
            : letter(profile, random, today),
    });
  }
  return out;
}

function letter(profile: TruthProfile, random: Seeded, today: string): string {
  const target = random.pick(profile.targets);
  const fill = (text: string) => text.replaceAll("{title}", target.title).replaceAll("{company}", target.company);
  const isGerman = profile.language === "de";
  const facts = random.shuffle([...profile.sentences, ...factSentences(profile, random, today)]);
  const cut = 3 + Math.floor(random.next() * 3);
  const middle = fill(random.pick(isGerman ? MIDDLES_DE : MIDDLES_EN));
  const paragraphs = [
    [fill(random.pick(isGerman ? OPENINGS_DE : OPENINGS_EN)), random.next() < 0.5 ? middle : ""],
    facts.slice(0, cut),
    [...facts.slice(cut, cut + 3), random.next() < 0.4 ? fill(random.pick(isGerman ? MIDDLES_DE : MIDDLES_EN)) : ""],
    [
      fill(random.pick(isGerman ? ENDINGS_DE : ENDINGS_EN)),
      random.next() < 0.4 ? fill(random.pick(isGerman ? ENDINGS_DE : ENDINGS_EN)) : "",
    ],
  ];
  const name = profile.resume.basics?.name ?? "";
  const header =
    random.next() < 0.3
      ? `${name}\n12 Mill Lane\n${isGerman ? "23. November 2026" : "November 23, 2026"}\n\n${fill("{company}")}\n\n`
      : "";
  const body = paragraphs.map((p) => p.filter((s) => s !== "").join(" ")).filter((p) => p !== "");
  const greeting = fill(random.pick(isGerman ? GREETINGS_DE : GREETINGS_EN));
  const text = `${header}${greeting}\n\n${body.join("\n\n")}\n\n${isGerman ? "Mit freundlichen Grüßen" : random.pick(CLOSINGS_EN)}\n${name}\n`;
  return random.next() < 0.2 ? wrap(text) : text;
}

function summary(profile: TruthProfile, random: Seeded, today: string): string {
  return random
    .shuffle([...profile.sentences, ...factSentences(profile, random, today)])
    .slice(0, 6)
    .join(" ");
}

/** Lines broken near 76 characters, outside of marks. */
function wrap(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      let column = 0;
      return line
        .split(/ (?![^[]*\]\])/)
        .map((word) => {
          const length = word.replace(/\[\[\w+\||=>[^\]]*|\]\]/g, "").length;
          const piece = column > 0 && column + length > 76 ? `\n${word}` : column > 0 ? ` ${word}` : word;
          column = piece.startsWith("\n") ? length : column + length + 1;
          return piece;
        })
        .join("");
    })
    .join("\n");
}
