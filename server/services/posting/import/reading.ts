import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { ImportProblem, PostingDraft } from "@/lib/domain/posting/posting-import.schema";

/**
 * What a door read. `shared` came from a known source's public interface and is everyone's; `own` is what the person saw or was sent, and is
 * theirs alone. A draft waits for the person's eye.
 */
export type Reading = {
  shared: Posting[];
  own: Posting[];
  problems: ImportProblem[];
  draft?: PostingDraft;
};

/** A posting as this person's private copy: an id of its own, so that two people's copies never overwrite each other. */
export function asOwn(posting: Posting, accountId: string): Posting {
  return { ...posting, id: `${posting.id}@${accountId}` };
}

/** True when a person must look before it becomes a posting: read from what a page shows, or without a company. */
export function needsCheck(posting: Posting): boolean {
  return posting.derived.title?.from === "text" || posting.company === "";
}

export function draftOf(posting: Posting): PostingDraft {
  const { title, company, location, url, text } = posting;
  return { title, company, location, url, text };
}
