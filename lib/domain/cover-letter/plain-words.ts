import { tidy } from "@/lib/domain/cover-letter/recast-bullet";

/** The same words without filler: no "successfully", no "in order to". The final stop of a sentence stays. */
export function plainWords(text: string): string {
  const stop = /[.!]$/.exec(text.trim())?.[0] ?? "";
  const bare = tidy(text)
    .replace(
      /\b(successfully|various|effectively|basically|very|really|actually|erfolgreich|diverse|verschiedene|sehr|eigentlich)\s+/gi,
      "",
    )
    .replace(/\bin order to\b/gi, "to")
    .replace(/\s{2,}/g, " ");
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${stop}`;
}
