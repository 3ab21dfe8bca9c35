/** A place as a source gives it: a line of words, or fields, or both. */
export type RawPlace = { text?: string; city?: string; region?: string; country?: string };

/** Pay as a source gives it. Amounts may be numbers or words; `text` is a published pay line ("$120k - $150k"). */
export type RawSalary = { min?: unknown; max?: unknown; currency?: string; period?: string; text?: string };

/**
 * One record of one source, mapped by its adapter but not yet interpreted: words as published, fields where the source
 * has fields. `normalizePosting` turns it into a Posting. Whatever a source does not say is left out.
 */
export type RawPosting = {
  source: string;
  /** The board's token, part of the posting's id. */
  board?: string;
  /** The source's own id of this posting. */
  nativeId: string;
  company: string;
  companyDomain?: string;
  url?: string;
  applyUrl?: string;
  requisitionId?: string;
  title: string;
  /** The place line as published; made from `places` when the source has only fields. */
  location?: string;
  places?: RawPlace[];
  /** What a field says about the workplace: "remote", "Hybrid", "ON_SITE". */
  workplace?: string;
  /** Countries or areas a field restricts remote work to. */
  remoteScope?: string[];
  timeZones?: string;
  employmentType?: string;
  seniority?: string;
  salary?: RawSalary;
  department?: string;
  /** ISO, RFC 2822, epoch seconds or milliseconds. */
  postedAt?: unknown;
  updatedAt?: unknown;
  validThrough?: unknown;
  language?: string;
  /** The description as HTML (escaped HTML is recognised), or as plain text. */
  html?: string;
  text?: string;
};
