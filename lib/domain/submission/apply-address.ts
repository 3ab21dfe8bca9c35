import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";

const ADDRESS = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}/g;
/** Words with which a posting asks for an application, in the languages the product reads best. */
const ASKS =
  /\b(?:apply|application|applications|applying|send (?:us )?your|e-?mail (?:us )?your|submit your|c\.?v\.?|r[ée]sum[ée]s?|bewerb\w*|lebenslauf|candidature|postule[rz]?|candidatura|solicitud|curr[ií]culo|curriculum|sollicit\w*)(?![\w-])/i;
/** Addresses that are named for something else, even where the same sentence speaks of applying. */
const ANOTHER_PURPOSE =
  /\b(?:accommodat\w*|disabilit\w*|accessib\w*|privacy|datenschutz|data protection|gdpr|rgpd|fraud\w*|scam\w*|phishing|agenc(?:y|ies)|recruiters|unsolicited|press|invoice|support|questions? about|report)\b|(?:privacy|dpo|datenschutz|accommodations?|security|abuse|legal|support|noreply|no-reply)@/i;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[A-ZÄÖÜÉÀ])|\n+/);

/**
 * The address a posting names for applications, or null. Only an address whose own sentence asks for an application counts,
 * and only when there is exactly one: a person confirms it before anything is sent.
 */
export function applyAddress(posting: Pick<MinimalPosting, "text" | "applyUrl">): string | null {
  const mailto = /^mailto:([^?]+)/i.exec(posting.applyUrl ?? "")?.[1];
  if (mailto) return decodeURIComponent(mailto).match(ADDRESS)?.[0]?.toLowerCase() ?? null;
  const found = new Set<string>();
  for (const sentence of sentencesOf(posting.text)) {
    const addresses = sentence.match(ADDRESS);
    if (!addresses || !ASKS.test(sentence.replace(ADDRESS, " ")) || ANOTHER_PURPOSE.test(sentence)) continue;
    for (const address of addresses) found.add(address.toLowerCase());
  }
  const [only] = found;
  return found.size === 1 && only ? only : null;
}
