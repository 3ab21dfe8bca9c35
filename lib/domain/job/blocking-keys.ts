import { type ComparablePosting, postingFingerprint } from "@/lib/domain/job/posting-fingerprint";

/**
 * Keys by which a store finds the postings worth comparing: two postings of one opening share at least one.
 * One for the address, one for the requisition, one for employer + title + place, and twelve for the body
 * (see body-sketch), each bound to the title so that boilerplate alone brings nothing together. At most 15 strings.
 */
export function blockingKeys(posting: ComparablePosting): string[] {
  const print = postingFingerprint(posting);
  const keys: string[] = [];
  const { url, company, requisition, title, place } = print;
  if (url.key) keys.push(url.isSpecific ? `u:${url.key}` : `u:${url.key}|${title.key}`);
  if (requisition && company.key) keys.push(`r:${foldAccents(company.key)}|${requisition}`);
  if (company.key && !company.isHidden && title.key) {
    keys.push(`c:${foldAccents(company.key)}|${title.key}|${place.specific[0] ?? place.countries[0] ?? ""}`);
  }
  for (const band of print.bands) keys.push(`b:${band.toString(36)}|${title.key}`);
  return keys;
}

/** For finding candidates only: whether "Nestlé" and "Nestle" are one is decided by more than the name. */
function foldAccents(key: string): string {
  return /^[ -~]*$/.test(key) ? key : key.normalize("NFD").replace(/\p{M}/gu, "");
}
