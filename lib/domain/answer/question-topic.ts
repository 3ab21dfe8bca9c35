import type { QuestionKind } from "@/lib/domain/answer/question-kind";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { findCountry } from "@/lib/domain/posting/find-country";
import { findSpokenLanguage } from "@/lib/domain/resume/values/spoken-language";

export type QuestionContext = {
  /** ISO 3166-1 alpha-2 of the country the job is in: "in the country where this job is located". */
  country?: string | undefined;
  company?: string | undefined;
};

const NETWORKS = [
  "linkedin",
  "github",
  "gitlab",
  "xing",
  "twitter",
  "portfolio",
  "behance",
  "dribbble",
  "orcid",
  "stack overflow",
  "google scholar",
];
const NUMBER_WORDS: Record<string, string> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  ein: "1",
  zwei: "2",
  drei: "3",
  vier: "4",
  funf: "5",
};
const SPOKEN: Record<string, string> = {
  deutsch: "german",
  englisch: "english",
  franzosisch: "french",
  französisch: "french",
  spanisch: "spanish",
  italienisch: "italian",
  niederländisch: "dutch",
  polnisch: "polish",
  türkisch: "turkish",
  russisch: "russian",
  ukrainisch: "ukrainian",
  portugiesisch: "portuguese",
  arabisch: "arabic",
  chinesisch: "chinese",
  japanisch: "japanese",
  schwedisch: "swedish",
};

function countryIn(question: string): string | undefined {
  if (/\b(EU|EEA|EWR|European Union|Europäischen? Union)\b/u.test(question)) return "EU";
  const words = question
    .replace(/[^\p{L}\p{N}.\s-]/gu, " ")
    .split(/\s+/)
    .filter(Boolean);
  for (const length of [4, 3, 2, 1]) {
    for (let at = 0; at + length <= words.length; at++) {
      const phrase = words
        .slice(at, at + length)
        .join(" ")
        .replace(/\.$/, "");
      // Short codes count only in capitals ("US", not "us"), names only with one ("Jersey", not "jersey").
      if (!/^\p{Lu}/u.test(phrase)) continue;
      // "I", "IT" or "NO" in a sentence set in capitals are words.
      if (phrase.length <= 2 && !/^(US|UK|EU|DE|CH|AT)$/.test(phrase)) continue;
      const code = findCountry(phrase);
      if (code) return code;
    }
  }
  return /\bu\.?s\.?a?\.?\b/.test(question.toLowerCase().replace(/\bus\b(?=\s*[?.!]?\s*$)/, "")) &&
    /\bU\.?S/.test(question)
    ? "US"
    : undefined;
}

function subjectIn(question: string, skills: SkillRecognizer | null): string {
  const language = findSpokenLanguage(question.replace(/(kenntnisse|niveau)/giu, " $1"));
  if (language) return SPOKEN[language.name.toLowerCase()] ?? language.name.toLowerCase();
  const [first] = skills?.recognize(question) ?? [];
  return first?.label ?? "";
}

/** What the answer to a question of this kind depends on, or "" when the question does not say. */
export function questionTopic(
  kind: QuestionKind,
  question: string,
  plain: string,
  context: QuestionContext,
  skills: SkillRecognizer | null,
): string {
  switch (kind.topic) {
    case "none":
      return "";
    case "country":
      return countryIn(question) ?? context.country ?? "";
    case "employer":
      return context.company?.trim() ?? "";
    case "network":
      return NETWORKS.find((network) => plain.replace(/linked in/, "linkedin").includes(network)) ?? "website";
    case "number":
      return numberIn(plain);
    case "subject":
      return [subjectIn(question, skills), kind.kind === "minimum_experience" ? numberIn(plain) : ""]
        .filter(Boolean)
        .join(" ");
  }
}

function numberIn(plain: string): string {
  const digits = /\d+/.exec(plain)?.[0];
  if (digits) return digits;
  const word = plain.split(/\W+/).find((candidate) => candidate in NUMBER_WORDS);
  return word ? (NUMBER_WORDS[word] ?? "") : "";
}
