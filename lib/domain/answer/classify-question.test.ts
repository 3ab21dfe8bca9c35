import { describe, expect, it } from "vitest";
import { classifyQuestion } from "@/lib/domain/answer/classify-question";

const CASES: [kind: string, topic: string, ...questions: string[]][] = [
  [
    "sponsorship",
    "US",
    "Will you now or in the future require visa sponsorship to work in the United States? *",
    "Do you or will you require sponsorship for work in the U.S.?",
  ],
  [
    "sponsorship",
    "DE",
    "Benötigen Sie ein Visum, um in Deutschland zu arbeiten?",
    "Would you need visa sponsorship for Germany?",
  ],
  [
    "work_permit",
    "DE",
    "Are you legally authorized to work in Germany?",
    "Haben Sie eine gültige Arbeitserlaubnis für Deutschland?",
    "Dürfen Sie in Deutschland arbeiten?",
  ],
  ["work_permit", "CA", "Are you eligible to legally work in Canada?", "Do you have the right to work in Canada?"],
  ["permit_without_sponsorship", "US", "Are you authorized to work lawfully in the US, without employer support?"],
  [
    "notice_period",
    "",
    "What is your notice period to your current employer?",
    "Wie lang ist Ihre Kündigungsfrist?",
    "Please state your notice period",
    "How many weeks' notice do you have to give?",
  ],
  [
    "earliest_start",
    "",
    "How soon can you start full-time?",
    "Frühester Eintrittstermin",
    "When could you join us?",
    "Ab wann sind Sie verfügbar?",
    "Date available",
  ],
  [
    "salary_expectation",
    "",
    "What are your salary expectations?",
    "Desired Pay",
    "Wie hoch ist Ihre Gehaltsvorstellung?",
    "What is your desired total compensation: base, bonus?",
    "Was möchten Sie verdienen?",
  ],
  ["current_salary", "", "What is your current base salary?", "Wie hoch ist Ihr derzeitiges Jahresgehalt?"],
  ["link", "linkedin", "LinkedIn Profile URL", "Please share your LinkedIn", "Linked In"],
  ["link", "github", "GitHub Profile URL"],
  ["link", "website", "Personal website"],
  [
    "relocation",
    "",
    "Are you open to relocating for this role?",
    "Wären Sie bereit umzuziehen?",
    "Would you be willing to move?",
  ],
  [
    "why_us",
    "",
    "Why do you want to work here?",
    "Warum möchten Sie bei uns arbeiten?",
    "What excites you about this role?",
    "Tell us why you want to join our team",
  ],
  [
    "years_of_experience",
    "",
    "How many years of professional experience do you have?",
    "Wie viele Jahre Berufserfahrung haben Sie?",
  ],
  [
    "language_level",
    "german",
    "What is your level of German?",
    "Wie gut sprechen Sie Deutsch?",
    "Deutschkenntnisse",
    "Are you fluent in German?",
  ],
  ["driving_licence", "", "Do you have a valid driver's license?", "Besitzen Sie einen Führerschein der Klasse B?"],
  [
    "office_days",
    "3",
    "Are you able to be in the office 3 days a week?",
    "Are you willing to commit to three days in our office?",
  ],
  ["office_days", "5", "Are you willing to work in office, 5 days a week?"],
  ["gender", "", "Gender", "I identify my gender as", "What are your pronouns?", "Geschlecht"],
  ["ethnicity", "", "Race/Ethnicity", "Are you Hispanic/Latino?"],
  ["disability", "", "Disability Status", "Haben Sie eine Schwerbehinderung?"],
  ["veteran", "", "Veteran Status"],
  ["criminal_record", "", "Have you ever been convicted of a felony?", "Liegen Vorstrafen vor?"],
  ["accommodation", "", "Do you require any reasonable adjustments for the interview?"],
  ["adult", "", "Are you at least 18 years of age?"],
  ["age", "", "What is your date of birth?", "Wie alt sind Sie?"],
  ["how_heard", "", "How did you hear about this job?", "Wie sind Sie auf uns aufmerksam geworden?"],
  ["worked_here_before", "", "Have you previously worked at Nordlicht Energie?", "Have you ever been employed by us?"],
  [
    "consent",
    "",
    "I acknowledge that I have read the Candidate Privacy Notice",
    "Ich willige in die Speicherung meiner Daten ein",
  ],
  ["why_leaving", "", "Why are you leaving your current role?", "Was ist Ihre Wechselmotivation?"],
  [
    "other",
    "",
    "Describe a forecasting model you built end to end.",
    "What's something you worked on that you were proud of?",
    "Have you ever worked with relational databases?",
    "How do you use AI tools in your current role?",
    "Describe your experience with remote teams and travel",
    "When did you start programming?",
  ],
];

describe("classifyQuestion", () => {
  for (const [kind, topic, ...questions] of CASES) {
    for (const question of questions) {
      it(`${kind}${topic ? ` (${topic})` : ""}: ${question}`, () => {
        const classified = classifyQuestion(question);
        expect({ kind: classified.kind, topic: classified.topic }).toEqual({ kind, topic });
      });
    }
  }

  it("takes the country from the job where the question points at it, and the employer's name for us", () => {
    const question = "Are you legally authorized to work in the country where this job is located?";
    expect(classifyQuestion(question, { country: "NL" })).toMatchObject({
      kind: "work_permit",
      topic: "NL",
      isSensitive: true,
    });
    expect(classifyQuestion("Why Halden?", { company: "Halden" })).toMatchObject({ kind: "why_us", topic: "Halden" });
  });

  it("leaves every question about money, permits, health, belonging and consent to its owner, whatever its class", () => {
    for (const question of [
      "What is your marital status?",
      "Do you hold an active clearance?",
      "Please list any medical conditions",
      "Which of these ethnic groups do you belong to?",
      "Do you receive social benefits because of a disability?",
    ]) {
      expect(classifyQuestion(question).isSensitive, question).toBe(true);
    }
    expect(classifyQuestion("What is your notice period?").isSensitive).toBe(false);
  });
});
