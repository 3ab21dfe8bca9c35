import { bodySimilarity, shingleSet } from "@/lib/domain/job/body-similarity";
import { isRelatedName } from "@/lib/domain/job/company-key";
import { canBeSamePlace, isSamePlace } from "@/lib/domain/job/place-identity";
import {
  type ComparablePosting,
  type PostingFingerprint,
  postingFingerprint,
} from "@/lib/domain/job/posting-fingerprint";

/** `strength` orders merges: an address is surer than a requisition, a requisition surer than likeness (0..1). */
export type SameDecision = { same: boolean; reason: string; strength: number };

/** Bodies shorter than this carry too little to compare. */
const MIN_BODY_WORDS = 25;
const NEAR_IDENTICAL = 0.85;
const LIKE = 0.5;
const LIKE_ANONYMOUS = 0.5;
const EXCERPT = 0.8;

const no = (reason: string): SameDecision => ({ same: false, reason, strength: 0 });
const yes = (reason: string, strength: number): SameDecision => ({ same: true, reason, strength });
const percent = (share: number) => `${Math.floor(share * 100)} %`;
const isUnlike = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;

function isSameEmployer(a: PostingFingerprint, b: PostingFingerprint): boolean {
  return (
    !a.company.isHidden && !b.company.isHidden && a.company.squeezed !== "" && a.company.squeezed === b.company.squeezed
  );
}
/** A recruiter's or an unnamed copy, or a name with words added: not the same name, but it may be the same opening. */
function mayBeCopy(a: PostingFingerprint, b: PostingFingerprint): boolean {
  return isAnonymousCopy(a, b) || isRelatedName(a.company, b.company);
}
/** One of them hides its employer, or is a recruiter's copy of the other's opening. */
function isAnonymousCopy(a: PostingFingerprint, b: PostingFingerprint): boolean {
  return a.company.isHidden || b.company.isHidden || a.company.isAgency !== b.company.isAgency;
}
function isSameAddress(a: PostingFingerprint, b: PostingFingerprint): boolean {
  if (a.url.key === "" || a.url.key !== b.url.key || isUnlike(a.url.token, b.url.token)) return false;
  return a.url.isSpecific || (a.title.key === b.title.key && a.place.key === b.place.key);
}

function similarityOf(a: ComparablePosting, b: ComparablePosting, x: PostingFingerprint, y: PostingFingerprint) {
  if (x.bodyHash === y.bodyHash && x.bodyWords === y.bodyWords) return { jaccard: 1, containment: 1 };
  return bodySimilarity(shingleSet(a.text), shingleSet(b.text));
}

/**
 * The standing differences that no likeness outweighs, or null. Callers that merge in groups ask this of every pair, so that
 * a vague copy in the middle never joins two openings.
 */
export function standingDifference(a: ComparablePosting, b: ComparablePosting): string | null {
  const x = postingFingerprint(a);
  const y = postingFingerprint(b);
  if (isSameAddress(x, y)) return null;
  if (x.title.level !== y.title.level) return `Different levels: "${a.title}" and "${b.title}"`;
  if (x.title.key !== y.title.key) return `Different titles: "${a.title}" and "${b.title}"`;
  if (isUnlike(x.language, y.language)) return `Different languages: ${x.language} and ${y.language}`;
  const isOneEmployer = isSameEmployer(x, y);
  if (!isOneEmployer && !mayBeCopy(x, y)) return `Different employers: ${a.company} and ${b.company}`;
  const isOneBoard = isOneEmployer && x.board !== "" && x.board === y.board;
  if (x.requisition && y.requisition && isOneEmployer) {
    if (x.requisition === y.requisition) return null;
    if (isOneBoard) return `Different requisitions ${a.requisitionId} and ${b.requisitionId} at ${a.company}`;
  }
  if (isOneBoard ? !isSamePlace(x.place, y.place) : !canBeSamePlace(x.place, y.place)) {
    return `Different places: ${a.location || "none given"} and ${b.location || "none given"}`;
  }
  return null;
}

/**
 * Whether two postings are one opening, with a sentence saying why. Symmetric, and free of anything but the two postings.
 * Order of evidence: address; standing differences; requisition; then employer, title, place and body together.
 */
export function decideSame(a: ComparablePosting, b: ComparablePosting): SameDecision {
  const x = postingFingerprint(a);
  const y = postingFingerprint(b);
  if (isSameAddress(x, y)) return yes("Same address apart from tracking", 1);
  const difference = standingDifference(a, b);
  if (difference !== null) return no(difference);
  const isOneEmployer = isSameEmployer(x, y);
  const employer = x.company.isHidden ? b.company : a.company;
  if (isOneEmployer && x.requisition && x.requisition === y.requisition)
    return yes(`Same requisition ${a.requisitionId} at ${employer}`, 0.99);

  const isOneBoard = isOneEmployer && x.board !== "" && x.board === y.board;
  if (x.bodyWords < MIN_BODY_WORDS || y.bodyWords < MIN_BODY_WORDS) {
    const isPlain =
      isOneEmployer && !isOneBoard && a.location !== "" && b.location !== "" && isSamePlace(x.place, y.place);
    return isPlain
      ? yes(`Same title and place at ${employer}, one without a description`, 0.3)
      : no("Too little description to compare");
  }
  const { jaccard, containment } = similarityOf(a, b, x, y);
  const strength = 0.9 * Math.max(jaccard, containment * 0.9);
  if (isOneBoard) {
    return jaccard >= NEAR_IDENTICAL
      ? yes(`Posted again at ${employer}: same title and place, ${percent(jaccard)} of the description`, strength)
      : no(`Same title at ${employer}, but the descriptions differ (${percent(jaccard)} alike)`);
  }
  if (isOneEmployer) {
    if (jaccard >= LIKE)
      return yes(
        `Same opening at ${employer} on another site: same title, ${percent(jaccard)} of the description`,
        strength,
      );
    if (containment >= EXCERPT)
      return yes(
        `Same opening at ${employer} on another site, shortened: same title, ${percent(containment)} of the shorter description`,
        strength,
      );
    return no(`Same title at ${employer}, but the descriptions differ (${percent(jaccard)} alike)`);
  }
  if (jaccard >= LIKE_ANONYMOUS)
    return yes(`Copy without the employer's name: same title, ${percent(jaccard)} of the description`, strength * 0.9);
  return no(`Other company, and the descriptions differ (${percent(jaccard)} alike)`);
}
