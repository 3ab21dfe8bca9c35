import { COVER_LETTER_LENGTHS, COVER_LETTER_TONES } from "@/lib/domain/cover-letter/cover-letter.schema";
import { letterPhrases } from "@/lib/domain/cover-letter/letter-phrases";
import { plainWords } from "@/lib/domain/cover-letter/plain-words";
import { postingAsData } from "@/lib/domain/cover-letter/posting-as-data";
import { recastEnglish, recastGerman, tidy } from "@/lib/domain/cover-letter/recast-bullet";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";

export type Wording = { text: string; evidenceIds: string[] };
export type WordingInput = {
  text: string;
  form: "line" | "sentence";
  language: "en" | "de";
  evidence: readonly Evidence[];
  evidenceIds: readonly string[];
  posting: MinimalPosting;
};

const MOST = 4;

/**
 * The same thing said otherwise without a model: the owner's own wording of what the text stands on, in other frames; the
 * text without filler; and, for a sentence of courtesy, how the other tones say it. Never the text itself.
 */
export function otherWordings(input: WordingInput): Wording[] {
  const cited = input.evidence.filter((item) => input.evidenceIds.includes(item.id));
  const plainer = { text: plainWords(input.text), evidenceIds: [...input.evidenceIds] };
  const options =
    input.form === "line"
      ? [...cited.map((item) => ({ text: sentenceCase(tidy(item.text)), evidenceIds: [item.id] })), plainer]
      : [...courtesies(input), ...cited.flatMap((item) => framed(item, input.language)), plainer];
  const seen = new Set([comparable(input.text)]);
  return options
    .filter(({ text }) => {
      const key = comparable(text);
      return text.length > 3 && !seen.has(key) && seen.add(key) !== undefined;
    })
    .slice(0, MOST);
}

/** A bullet as sentences: with its role, with its employer, and bare. */
function framed(item: Evidence, language: "en" | "de"): Wording[] {
  if (!["bullet", "project"].includes(item.kind)) return [];
  const { employer, title } = item.asserts;
  const clause = language === "de" ? recastGerman(item.text) : recastEnglish(item.text);
  const own = tidy(item.text);
  const texts =
    language === "de"
      ? [
          clause && employer ? `Bei ${employer} ${clause}.` : "",
          clause ? `Dort ${clause}.` : "",
          employer ? `Aus meiner Zeit bei ${employer}: ${own}.` : `Aus meinem Lebenslauf: ${own}.`,
        ]
      : [
          clause && employer ? `At ${employer}, ${clause}.` : "",
          clause ? `${clause}.` : "",
          employer && title ? `From my work as ${title} at ${employer}: ${own}.` : `From my resume: ${own}.`,
        ];
  return texts.filter((text) => text !== "").map((text) => ({ text, evidenceIds: [item.id] }));
}

/** The sentence as the other tones would say it, when it is one of the fixed phrases of a letter. */
function courtesies({ text, language, posting }: WordingInput): Wording[] {
  const { title, company } = postingAsData(posting);
  const all = COVER_LETTER_TONES.flatMap((tone) =>
    COVER_LETTER_LENGTHS.map((length) => {
      const phrases = letterPhrases(language, tone, length);
      return {
        opening: phrases.opening(title, company),
        noQuote: phrases.noQuote(company),
        bridge: phrases.bridge,
        wish: phrases.wish(company),
        thanks: phrases.thanks,
      };
    }),
  );
  const same = comparable(text);
  for (const kind of ["opening", "noQuote", "bridge", "wish", "thanks"] as const) {
    if (all.some((phrases) => comparable(phrases[kind]) === same))
      return [...new Set(all.map((phrases) => phrases[kind]))].map((other) => ({ text: other, evidenceIds: [] }));
  }
  return [];
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim();
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
