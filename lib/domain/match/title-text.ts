import { cleanTitle } from "@/lib/domain/posting/clean-title";

const LEVEL =
  /\b(?:senior|sr\.?|junior|jr\.?|mid[- ]?level|entry[- ]level|experienced|staff(?= (?:software|data|machine|product|backend|frontend|engineer))|principal|i{1,3}|iv|v|l[1-7]|level \d|[123])\b(?!\.js)/giu;
const NOISE =
  /\b(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|permanent|temporary|ftc|urgent(?:ly)?|hiring|immediate(?: start| joiner)?|needed|wanted|new|job|vacancy|opening|opportunity|\d+%|w2|c2c|usa|us|uk|emea|apac|dach|(?:night|day|evening|weekend) shift)\b/giu;

/** A posting's or person's title -> the words that name the occupation: level, place, contract and bracketed asides left out. */
export function occupationWords(title: string): string {
  const clean = cleanTitle(title);
  const bare = clean.replace(/[([{][^)\]}]*[)\]}]/g, " ");
  const [head = ""] = bare.split(/\s+[-–—|•·@]\s+|\s*[|;]\s*/);
  const kept = head.trim().split(/\s+/).length >= 1 && /\p{L}{3}/u.test(head) ? head : bare;
  const words = kept
    .replace(LEVEL, " ")
    .replace(NOISE, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,/&-]+|[\s,/&-]+$/g, "");
  return /\p{L}{2}/u.test(words) ? words : clean;
}
