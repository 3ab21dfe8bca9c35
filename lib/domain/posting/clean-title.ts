import { decodeHTML } from "entities";
import { collapseSpace } from "@/lib/text/collapse-space";
import { stripInvisible } from "@/lib/text/strip-invisible";

const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u20E3]/gu;
const LETTER = "(?:m|w|f|d|x|h|v|k|i|a|n|o|ž|gn|div|divers|male|female|diverse)";
const GENDERS = `${LETTER}(?:\\s*[/|*,;]\\s*${LETTER})+`;
// In brackets anywhere, or bare with three letters, or bare with two at the end.
const GENDER_SUFFIX = new RegExp(
  `\\s*[([{]\\s*(?:${GENDERS}|(?:all|alle|any|every|todos)\\s+(?:genders?|geschlechter)(?:\\s+welcome)?|gn|gn\\*|div\\.?)\\s*[)\\]}]|` +
    `(?<![\\p{L}/])(?:[mwfdxh]\\s*[/|*]\\s*[mwfdx]\\s*[/|*]\\s*[mwfdxi])(?![\\p{L}/])|(?<![\\p{L}/&])(?:[mwfh]\\s*/\\s*[mwf])\\s*$`,
  "giu",
);

/**
 * A published title -> the title as it is shown and compared: white space collapsed, entities decoded, markup, emoji,
 * bidi and zero-width characters and the gender suffix ("(m/w/d)", "(H/F)", "(all genders)") left out. May be empty.
 */
export function cleanTitle(title: string): string {
  let text = title.includes("&") ? decodeHTML(title) : title;
  if (text.includes("<"))
    text = text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, " ").replace(/<\/?[a-z][^<>]{0,200}>/gi, " ");
  text = collapseSpace(stripInvisible(text).replace(EMOJI, " ").replace(GENDER_SUFFIX, " "));
  return text
    .replace(/^[\s\-–—|,;:*•]+|[\s\-–—|,;:*•]+$/gu, "")
    .replace(/\s+([,;:)])/g, "$1")
    .slice(0, 300);
}
