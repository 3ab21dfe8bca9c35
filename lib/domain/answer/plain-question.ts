import { fold, levelSpaces } from "@/lib/domain/evidence/claims/fold";

/**
 * A question as the classes read it: decorations of forms ("* (required)") left out, the employer's name turned into "us",
 * folded. Only for comparing; the owner always sees the original.
 */
export function plainQuestion(question: string, company?: string | undefined): string {
  let text = levelSpaces(question)
    .replace(/[*✱]|\((required|optional|pflichtfeld|erforderlich)\)/giu, " ")
    .replace(/\b(field|custom_attribute|question)[_-]?\d+\b/giu, " ");
  // "Have you ever worked at Nordlicht Energie?" names the employer whether or not we were told who it is.
  text = text.replace(
    /\b((?:work(?:ed)?|employed|interviewed|applied|employee|contractor|join) (?:at|for|by|with|to|of) )(?:\p{Lu}[\p{L}\d&.]*\s?)+/gu,
    "$1us ",
  );
  const plain = fold(text)
    .replace(/\s+/g, " ")
    .replace(/[\s?.!:]+$/, "")
    .trim();
  const name = company ? fold(company).trim() : "";
  return name.length > 1 ? plain.replaceAll(name, "us") : plain;
}
