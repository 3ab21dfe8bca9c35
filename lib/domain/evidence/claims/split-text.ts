import { foldedWords, levelSpaces } from "@/lib/domain/evidence/claims/fold";
import { HEADING_WORDS } from "@/lib/domain/evidence/claims/lexicon-headings";

export type Sentence = {
  text: string;
  start: number;
  end: number;
  /** Lines before a greeting, the greeting, closing and signature, section headings: nothing there is checked as prose. */
  part: "body" | "frame" | "signature";
  /** True for one line of a list or heading block, where a capital letter says less about prose. */
  isLine: boolean;
  /** True for an item of a bulleted list. */
  isBullet: boolean;
};
export type SplitText = { sentences: Sentence[]; isLetter: boolean; greeting: string; language: "en" | "de" };

type Block = { start: number; end: number; isLine: boolean; isBullet: boolean };

const GREETING =
  /^\s*(dear|hello|hi|hey|good (morning|day|afternoon)|to (whom it may concern|the|all|everyone)|an (das|die|den)|sehr geehrte[rs]?|liebe[rs]?|guten tag|hallo|moin|gruezi)\b.{0,90}$/i;
const CLOSING =
  /^\s*(yours (sincerely|faithfully|truly)|sincerely( yours)?|kind(est)? regards|(best|warm(est)?|with kind|with best) (regards|wishes)|regards|best|thank you( very much)?,?|many thanks|thanks|respectfully( yours)?|cordially|with (best|warm|kind) (wishes|regards)|all the best|mit (freundlichen|besten|herzlichen|lieben) (gr(ü|u|ue)(ß|ss)en|empfehlungen)|(freundliche|beste|herzliche|viele|liebe|sch(ö|oe)ne) gr(ü|u|ue)(ß|ss)e|hochachtungsvoll)\s*[,.!]?\s*$/i;
const SUBJECT = /^\s*(subject|re|betreff|betr\.?|application for|bewerbung (als|um|auf|f))\b/i;
const BULLET = /^\s*(?:[-*•‣▪◦·–—]|\d{1,2}[.)])\s+/;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|inc|ltd|co|corp|no|nr|st|mr|mrs|ms|dr|prof|jr|sr|dipl|ing|b\.?sc|m\.?sc|b\.?a|m\.?a|b\.?eng|m\.?eng|ph\.?d|u\.?s|u\.?k|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ca|mio|mrd|tsd|inkl|ggf|rd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|univ|hrs|mo|yrs?|min|max|dept|est)|\b\p{Lu})\.$/iu;
/** Words that only start a new sentence, even after what looks like an abbreviation. */
const STARTER =
  /^\s+(I|My|At|The|In|As|From|Since|With|This|That|We|Our|Your|You|It|He|She|Before|After|Most|Ich|Mein\p{L}*|Bei|Seit|Von|Zuvor|Als|Die|Der|Das|Im|Sie|Ihre?)\s/u;
const GERMAN =
  /\b(und|ich|der|die|das|mit|für|bei|eine|einen|habe|als|nicht|seit|im|von|zur|zum|meine|wurde|sowie|durch)\b/gi;
const ENGLISH = /\b(and|the|with|for|of|have|as|at|my|in|to|was|from|by|an|is|on|that|this|which)\b/gi;

/** "de" where German function words outnumber English ones. */
export function languageOf(text: string): "en" | "de" {
  return (text.match(GERMAN)?.length ?? 0) > (text.match(ENGLISH)?.length ?? 0) ? "de" : "en";
}

/** A line of nothing but words that head a section. */
function isHeading(line: string): boolean {
  const words = foldedWords(line);
  return words.length > 0 && words.length <= 5 && words.every((word) => HEADING_WORDS.has(word));
}

/** A sentence with German words of its own, though it may quote another language. */
export function hasGerman(sentence: string): boolean {
  return (
    (sentence.match(
      /\b([Ii]ch|[Aa]us|[Mm]ein\p{L}*|[Bb]ei|und|[Dd]er|[Dd]ie|[Dd]as|dem|den|[Mm]it|[Ff]ür|[Zz]u|[Zz]ur|[Zz]um|[Aa]uf|[Vv]on|[Ii]m|[Üü]ber|[Dd]ies\p{L}*|Ihre?\p{L}*|Sie|nicht|ist|sind|habe|[Ee]ine?\p{L}*)\b/gu,
    )?.length ?? 0) >= 2
  );
}

/** Splits a letter or a resume into sentences and lines, offsets kept, and finds the frame of a letter. */
export function splitText(original: string): SplitText {
  const text = levelSpaces(original);
  const lines = linesOf(text);
  const greetingAt = lines.findIndex((line) => GREETING.test(line.text) && line.text.trim().length < 100);
  const first = /\b(I|I'm|I've|my|My|me|ich|Ich|mein\w*|Mein\w*|mich|mir)\b/.test(text);
  const isLetter =
    greetingAt >= 0 ||
    (first &&
      !/^\s*(experience|work experience|education|skills|berufserfahrung|ausbildung|kenntnisse)\s*:?\s*$/im.test(text));
  let closingAt = lines.length;
  for (let i = lines.length - 1; i > Math.max(greetingAt, lines.length - 9) && i >= 0; i -= 1) {
    const line = lines[i];
    if (line && isLetter && CLOSING.test(line.text)) closingAt = i;
  }
  const sentences: Sentence[] = [];
  let block: Block | null = null as Block | null;
  const flush = () => {
    if (block) sentences.push(...sentencesOf(text, block));
    block = null;
  };
  lines.forEach((line, index) => {
    const trimmed = line.text.trim();
    if (trimmed === "") {
      flush();
      return;
    }
    const frame =
      index <= greetingAt ||
      index === closingAt ||
      (index < Math.max(3, greetingAt + 4) && isLetter && SUBJECT.test(line.text)) ||
      isHeading(trimmed);
    if (frame || index > closingAt) {
      flush();
      sentences.push({
        text: line.text,
        start: line.start,
        end: line.end,
        part: frame ? "frame" : "signature",
        isLine: true,
        isBullet: false,
      });
      return;
    }
    const bullet = BULLET.exec(line.text);
    const previous = lines[index - 1];
    const joins =
      block !== null &&
      !bullet &&
      previous !== undefined &&
      previous.text.trim().length >= 48 &&
      (isLetter ||
        /^\s*\p{Ll}/u.test(line.text) ||
        (/[\p{Ll},]$/u.test(previous.text.trim()) && /^\s/.test(line.text)));
    if (joins && block) {
      block.end = line.end;
      return;
    }
    flush();
    block = {
      start: line.start + (bullet?.[0].length ?? 0),
      end: line.end,
      isBullet: Boolean(bullet),
      isLine: !isLetter || Boolean(bullet) || trimmed.length < 48,
    };
  });
  flush();
  const greeting = greetingAt >= 0 ? (lines[greetingAt]?.text ?? "") : "";
  const language = /^\s*(sehr geehrte|liebe|guten tag|hallo)/i.test(greeting) ? "de" : languageOf(text);
  return { sentences, isLetter, greeting, language };
}

function linesOf(text: string): { text: string; start: number; end: number }[] {
  const out: { text: string; start: number; end: number }[] = [];
  let start = 0;
  for (const part of text.split("\n")) {
    const line = part.endsWith("\r") ? part.slice(0, -1) : part;
    out.push({ text: line, start, end: start + line.length });
    start += part.length + 1;
  }
  return out;
}

function sentencesOf(text: string, { start, end, isLine, isBullet }: Block): Sentence[] {
  const out: Sentence[] = [];
  const block = text.slice(start, end);
  let from = 0;
  for (const stop of block.matchAll(/[.!?]+["')]*(?=\s+["'(]?[\p{Lu}\p{N}\p{Extended_Pictographic}]|\s*$)/gu)) {
    const to = stop.index + stop[0].length;
    if (
      stop[0].startsWith(".") &&
      to < block.length &&
      !STARTER.test(block.slice(to)) &&
      ABBREVIATION.test(block.slice(Math.max(from, stop.index - 12), stop.index + 1))
    )
      continue;
    // "am 3. Mai", "zum 1. Januar": an ordinal, not an end.
    if (
      stop[0] === "." &&
      /\b\d{1,2}\.$/.test(block.slice(from, to)) &&
      /^\s+\p{Lu}\p{Ll}+/u.test(block.slice(to)) &&
      /\b(am|zum|vom|der|den|dem|ab)\s+\d{1,2}\.$/.test(block.slice(from, to))
    )
      continue;
    push(from, to);
    from = to;
  }
  if (from < block.length) push(from, block.length);
  return out;

  function push(a: number, b: number) {
    const piece = block.slice(a, b);
    const lead = piece.length - piece.trimStart().length;
    const body = piece.trim();
    if (body.length > 0)
      out.push({
        text: body,
        start: start + a + lead,
        end: start + a + lead + body.length,
        part: "body",
        isLine,
        isBullet,
      });
  }
}
