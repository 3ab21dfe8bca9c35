import { stripInvisible } from "@/lib/text/strip-invisible";

/** A published plain text, tidied: line ends are "\n", at most one blank line in a row, no trailing or invisible characters. */
export function tidyPlainText(text: string): string {
  return stripInvisible(text.replace(/\r\n?|\u2028|\u2029/g, "\n"))
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ *\n */g, "\n")
    .replace(/^[•·▪◦‣*–]\s+/gm, "- ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
