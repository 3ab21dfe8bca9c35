import { type ComparablePosting, postingFingerprint } from "@/lib/domain/job/posting-fingerprint";

/** FNV-1a with a final mix, 32 bits. */
function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const ADDRESS = 1;
const REQUISITION = 2;
const EMPLOYER = 3;
const TITLE = 4;

/**
 * Keys by which a store finds the postings worth comparing: two postings of one opening share at least one. One for the
 * address, one for the requisition, one for employer + title + place, and sixteen for the body (see body-sketch), each
 * bound to the title so that boilerplate alone brings nothing together. At most 19, each 32 bits; two keys that collide
 * by chance only cost a comparison.
 */
export function blockingHashes(posting: ComparablePosting): number[] {
  const { url, company, requisition, title, place, bands } = postingFingerprint(posting);
  const hashes: number[] = [];
  if (url.key) hashes.push(hashText(url.isSpecific ? url.key : `${url.key}|${title.key}`, ADDRESS));
  const employer = company.isHidden ? "" : company.squeezed;
  if (requisition && employer) hashes.push(hashText(`${employer}|${requisition}`, REQUISITION));
  if (employer && title.key) {
    hashes.push(hashText(`${employer}|${title.key}|${place.specific[0] ?? place.countries[0] ?? ""}`, EMPLOYER));
  }
  const titleHash = bands.length > 0 ? hashText(title.key, TITLE) : 0;
  for (const band of bands) hashes.push((band ^ titleHash) >>> 0);
  return hashes;
}

/** The same keys as short strings, for a text[] column with an index. */
export function blockingKeys(posting: ComparablePosting): string[] {
  return blockingHashes(posting).map((hash) => hash.toString(36));
}
