/** C0 and C1 controls, zero-width and bidirectional override characters, the byte order mark, non-characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_ENDS = /\r\n?|\u2028|\u2029/g;

/** One line of text as it may be set: no control characters, no runs of blanks, no lone surrogates. */
export function cleanLine(text: string | undefined): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** Like `cleanLine`, but line ends stay; XML and PDF text can hold every character of the answer. */
export function cleanText(text: string | undefined): string {
  return (text ?? "")

    .replace(LONE_SURROGATE, "\uFFFD")
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, "")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** The paragraphs of a text, one per line that says something. */
export function cleanParagraphs(text: string | undefined): string[] {
  return cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Every text of a list that is not blank, cleaned. */
export function cleanLines(texts: readonly (string | undefined)[] | undefined): string[] {
  return (texts ?? []).map(cleanLine).filter((text) => text !== "");
}
