import type { SubmissionChannelName } from "@/lib/domain/submission/submission.schema";

/** What is to be sent: approved bytes and nothing else. */
export type Parcel = {
  /** The package hash: the same parcel has the same key, however often it is handed over. */
  idempotencyKey: string;
  /** An address, a page or a name, as the owner confirmed it. */
  recipient: string;
  applicant: { name: string; email: string };
  subject: string;
  text: string;
  files: { filename: string; mediaType: string; sha256: string; bytes: Uint8Array }[];
};

export type ChannelAnswer =
  /** The other side took it and said so. */
  | { outcome: "submitted"; reference: string | null }
  /** It is in the owner's hands; they say later whether they sent it. */
  | { outcome: "handed_over"; reference: string | null; note: string }
  /** The other side refused it: certain that nothing was taken. */
  | { outcome: "refused"; reason: string }
  /** Certain that nothing left; trying again is safe. */
  | { outcome: "not_reached"; reason: string; retryAfterMs?: number };

/**
 * A way to an employer. `send` throws only when nobody can know what arrived: then the owner is asked, and it is never sent
 * again by itself.
 */
export type SubmissionChannel = {
  /** True when handing over the same key twice has the effect of once. */
  readonly isRepeatable: boolean;
  send(parcel: Parcel): Promise<ChannelAnswer>;
};

export type SubmissionChannels = Record<SubmissionChannelName, SubmissionChannel>;
