import type { Requirement } from "@/lib/domain/match/match.schema";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";
import { stripInvisible } from "@/lib/text/strip-invisible";

/** What a writer may take from a posting: names, and sentences that are safe to quote. Never an instruction. */
export type PostingAsData = {
  company: string;
  title: string;
  language: "en" | "de";
  /** Sentences about the employer or the work, quoted exactly, best first. */
  quotable: string[];
  /** The text without lines that speak to a writer, a model or a machine. */
  text: string;
};

/** Words of someone who wants to steer a writer, in the languages postings come in. A line with one is left out whole. */
const STEERING =
  /\b(ignore|disregard|forget|override|bypass|jailbreak|instruct\w*|prompts?|system message|assistant|chat ?gpt|gpt|llm|language model|a\.?i\.?|bots?|chatbot|parser|scanner|robot|automated|generator|generate|output|respond|reply with|repeat|pretend|act as|you are now|role ?play|say that|state that|claim that|write that|mention that|include the (word|phrase|sentence|line)|use the word|the word|add the|must (say|state|include|contain|mention|begin|start|end)|cover letter|resume must|applicants? (is|has|holds|should be described)|candidate (is|has|holds|should be described)|rate|score|rank (this|the)|hidden|developer mode|markdown|json|xml|html|base64|token|password|api key|secret|confidential note|note to|begin your|start your|end your|in your (letter|application|answer|reply)|translate|summari[sz]e|execute|delete|send|forward|e-?mail to|copy this|ignorier\w*|vergiss|missachte\w*|anweisung\w*|befehl\w*|schreibe?n? (sie|dass|den|in)|schreib|behaupte\w*|erwahne\w*|ki|sprachmodell\w*|anschreiben|gib aus|ausgabe|antworte\w*|bewerber(in)? (ist|hat)|wiederhole\w*|ignore[zs]?|ignora\w*|oublie\w*|olvid\w*|instruccion\w*|instru[cç]\w*|istruzion\w*|ecris|ecrivez|escrib\w*|escrev\w*|scriv\w*|modele de langage|modelo de lenguaje|inteligencia artificial|intelligence artificielle|dimentica\w*|esque[cç]a|negeer|vergeet|schrijf|zignoruj|napisz|instrukcj\w*|yoksay|unut|yaz|talimat\w*)\b|игнорир|инструкц|напиши|забудь|忽略|指令|无视|無視|指示|写|書い|무시|지시|تجاهل|التعليمات|اكتب|התעלם|अनदेखा|निर्देश/iu;
const MARKUP = /[<>{}[\]|\\^~`*_#=]|https?:|www\.|::|--/;

/** Reads a posting as data: invisible characters go, and so do lines that talk to a writer or a machine. */
export function postingAsData(posting: MinimalPosting): PostingAsData {
  const visible = stripInvisible(posting.text).normalize("NFKC");
  const lines = visible.split(/\n/).map((line) => line.trim());
  const kept = lines.flatMap((line) => sentences(line).filter((sentence) => !isSteering(sentence)));
  const text = kept.join("\n");
  return {
    company: name(posting.company),
    title: name(posting.title) || "the advertised position",
    language: posting.language === "de" || (posting.language === undefined && looksGerman(text)) ? "de" : "en",
    quotable: quotable(kept, name(posting.company)),
    text,
  };
}

/** True for a line that tells a writer what to do. */
export function isSteering(text: string): boolean {
  const folded = stripInvisible(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  return STEERING.test(folded) || /[A-Za-z0-9+/=]{40,}/.test(text) || /(?:\b\p{L}[ .]){5,}/u.test(text);
}

/** How an order to a writer begins, or whom it calls. One such word is enough; of the others it takes two in a sentence. */
const ORDER =
  /^\W*(ignore|disregard|forget|pretend|repeat|override|act as|output|translate|execute|reply with|respond with|use the word|add the following|system\b|assistant:|note to|dear (chatbot|ai|assistant)|your new task|new instructions|ignorier\w*|vergiss|ignora\w*|ignore[zs]|negeer|zignoruj|modele de langage|si eres una|important: parsers)\b|<\||\[\/?inst|###\s*instruction|игнорир|忽略|无视|無視|무시|تجاهل|התעלם|अनदेखा|yoksay/iu;

/**
 * The text of a posting as a model may read it: without sentences that order a writer about. Milder than `text` of
 * `postingAsData`, which is only quoted from: a job that builds chatbots keeps its sentences about them.
 */
export function withoutOrders(text: string): string {
  const steering = new RegExp(STEERING.source, "giu");
  return stripInvisible(text)
    .normalize("NFKC")
    .split("\n")
    .map((line) =>
      sentences(line)
        .filter((sentence) => {
          const folded = sentence.normalize("NFKD").replace(/\p{M}+/gu, "");
          const words = new Set((folded.match(steering) ?? []).map((word) => word.toLowerCase()));
          return (
            words.size < 2 &&
            !ORDER.test(folded) &&
            !/[A-Za-z0-9+/=]{40,}/.test(sentence) &&
            !/(?:\b\p{L}[ .]){5,}/u.test(sentence)
          );
        })
        .join(" "),
    )
    .join("\n");
}

/** Requirements that do not come from a line which speaks to a writer. */
export function honestRequirements(posting: MinimalPosting, requirements: Requirement[]): Requirement[] {
  return requirements.filter((requirement) => {
    if (isSteering(requirement.label)) return false;
    if (requirement.start === undefined) return requirement.span === undefined || !isSteering(requirement.span);
    const from = posting.text.lastIndexOf("\n", requirement.start - 1) + 1;
    const to = posting.text.indexOf("\n", requirement.start);
    return !isSteering(sentenceAround(posting.text.slice(from, to < 0 ? undefined : to), requirement.start - from));
  });
}

function sentenceAround(line: string, at: number): string {
  let from = 0;
  for (const sentence of sentences(line)) {
    const start = line.indexOf(sentence, from);
    if (at < start + sentence.length) return sentence;
    from = start + sentence.length;
  }
  return line;
}

/** A company or a title on one line, without anything that is not part of a name. */
function name(raw: string): string {
  const line = stripInvisible(raw).normalize("NFKC").split(/\n/)[0]?.replace(/\s+/g, " ").trim() ?? "";
  const head = line.split(/(?<=[.!?])\s|[<>{}[\]]|(?:\s[-–—|:]\s)(?=.*)/).find((part) => part.trim() !== "") ?? "";
  const whole = line.length <= 90 && !isSteering(line) && !/[<>{}]/.test(line) ? line : head;
  return isSteering(whole)
    ? ""
    : whole
        .slice(0, 90)
        .trim()
        .replace(/[.,;:!]+$/, "");
}

function sentences(line: string): string[] {
  return line
    .split(
      /(?<!\b(?:St|Dr|Mr|Mrs|Ms|No|Nr|Inc|Ltd|Co|Corp|e\.g|i\.e|z\. ?B|u\. ?a|bzw|ca))(?<=[.!?])\s+(?=["„(]?\p{Lu})/u,
    )
    .filter((s) => s.trim() !== "");
}

/** Words that point at a sentence before, and pay: neither reads well alone. */
const DANGLING =
  /\b(them|they|both|these|those|this|that (is|means|night|day)|it|its?|dies\w*|davon|dazu|euro|eur|usd|gbp|bekommt)\b|[$€£]/i;

/** Plain statements of the employer about itself or the work, short enough to quote. */
function quotable(kept: string[], company: string): string[] {
  const scored = kept.flatMap((sentence, order) => {
    const words = sentence.split(/\s+/).length;
    if (
      sentence.length < 35 ||
      sentence.length > 170 ||
      words < 6 ||
      MARKUP.test(sentence) ||
      !/[.!]$/.test(sentence) ||
      /\b(St|Dr|Mr|Ms|Inc|Co|Nr|No)\.$/.test(sentence) ||
      /\d{3,}|["„“”?]/.test(sentence)
    )
      return [];
    const isAbout =
      /^(We|Our|At|The team|Wir|Unser|Unsere|Bei uns|Das Team)\b/.test(sentence) ||
      (company !== "" && sentence.startsWith(company));
    const isWork =
      /^(You will|You'll|In this role|Du wirst|Sie (werden|übernehmen|entwickeln|gestalten|planen|betreuen|arbeiten|verantworten)|In dieser Rolle)\b/.test(
        sentence,
      );
    if ((!isAbout && !isWork) || (!isAbout && DANGLING.test(sentence))) return [];
    if (
      /\b(equal opportunity|regardless|discriminat\w*|benefits?|salary|vacation|insurance|disabilit\w*|apply|application|bewerb\w*|gehalt|urlaub|visa|sponsor\w*|hybrid|remote|office|require\w*|must|accommodation|offer)\b/i.test(
        sentence,
      )
    )
      return [];
    // Pay and hours are no reason that anybody gives; an address alone is none either.
    if (
      /[€$£]|\b(euro|pay|paid|bonus\w*|overtime|verg(ü|u)tung|zuschl(a|ä)g\w*|freie[nr]? tag\w*|dienstpl(a|ä)n\w*)\b/iu.test(
        sentence,
      )
    )
      return [];
    const purpose =
      /\b(mission|believe|make|help|serve|care|build|design|develop|run|keep|protect|teach|sorgen|helfen|glauben|bauen|entwickeln|betreiben|versorgen|gestalten|damit)\w*/i.test(
        sentence,
      );
    const isPlain =
      /\b(offices? in|based in|people in|\d+ people|we hire|we have been|headcount|locations?|we work from|standorte?|sitz in|mitarbeitende)\b/i.test(
        sentence,
      );
    if (isPlain && !purpose) return [];
    return [
      {
        sentence: sentence.trim(),
        score:
          (isAbout ? 2 : 1) +
          (purpose ? 1.5 : 0) -
          (isPlain ? 1.5 : 0) -
          (DANGLING.test(sentence) ? 2 : 0) -
          order * 0.03,
      },
    ];
  });
  return scored.sort((a, b) => b.score - a.score).map((s) => s.sentence);
}

function looksGerman(text: string): boolean {
  const german =
    text.match(/\b(und|der|die|das|mit|für|bei|eine|wir|du|sie|nicht|auf|von|zur|zum|deine|ihre)\b/gi)?.length ?? 0;
  const english = text.match(/\b(and|the|with|for|of|we|you|our|your|to|is|are|in)\b/gi)?.length ?? 0;
  return german > english;
}
