import type { z } from "zod";
import { postingWords, preparePosting } from "@/lib/domain/match/prepare-posting";
import type { wishProposalSchema } from "@/lib/domain/match/propose-wishes";
import { withWish } from "@/lib/domain/match/propose-wishes";
import { readWishes } from "@/lib/domain/match/read-wishes";
import { scorePair } from "@/lib/domain/match/score-pair";
import { NO_WISHES } from "@/lib/domain/profile/wishes.schema";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { loadCandidate } from "@/server/services/match/load-candidate";
import { listHeadlines, listShownPostings } from "@/server/services/match/match-headline.store";
import { findMatchSettings } from "@/server/services/match/match-settings.store";
import { getProfile } from "@/server/services/profile/get-profile";

export type WishPreview = {
  /** Jobs that were looked at: all of the list for a dislike, the best of it for anything else. */
  looked: number;
  /** Jobs that would be left out and are not now. */
  left: number;
  risen: number;
  fallen: number;
  /** A few of those that change, by title and company. */
  examples: string[];
};

type Proposal = z.infer<typeof wishProposalSchema>;
const BEST = 150;
const EXAMPLES = 5;
/** A score that moves by less is the same to a person. */
const NOTICEABLE = 0.01;

/** What adding one wish would change in the owner's list. Nothing is stored. */
export function previewWish(ctx: ServiceContext, proposal: Proposal): Promise<WishPreview> {
  return proposal.field === "mustNot" ? previewDislike(ctx, proposal.value) : previewRescored(ctx, proposal);
}

/** A dislike of a fact or a skill is looked for in what lists show of every job. */
async function previewDislike(ctx: ServiceContext, value: string): Promise<WishPreview> {
  const { dislikes } = readWishes(withWish(NO_WISHES, { field: "mustNot", value }), ctx.ports.skills);
  const jobs = await listHeadlines(ctx.db, ownerOf(ctx), profileOf(ctx));
  const left = jobs.filter(({ isExcluded, words }) => !isExcluded && dislikes.some((d) => d.find(words) !== null));
  return {
    looked: jobs.length,
    left: left.length,
    risen: 0,
    fallen: 0,
    examples: left.slice(0, EXAMPLES).map(({ words }) => `${words.title}, ${words.company}`),
  };
}

/** Any other wish is tried on the best of the list, scored as the ranking would. */
async function previewRescored(ctx: ServiceContext, proposal: Proposal): Promise<WishPreview> {
  const { wishes } = await getProfile(ctx);
  const candidate = await loadCandidate(ctx, withWish(wishes, proposal));
  const { weights } = await findMatchSettings(ctx.db, ownerOf(ctx), profileOf(ctx));
  const shown = candidate ? await listShownPostings(ctx.db, ownerOf(ctx), profileOf(ctx), BEST) : [];
  const tools = { recognizer: ctx.ports.skills, ...ctx.ports.matchTools };
  const changes = shown.map(({ posting, score, isExcluded }) => {
    const prepared = preparePosting(posting, tools);
    const now = candidate ? scorePair(candidate, prepared, postingWords(posting, prepared), weights) : null;
    const words = `${posting.title}, ${posting.company}`;
    return { words, by: (now?.score ?? score) - score, isLeft: !isExcluded && now?.excludedBy !== undefined };
  });
  const changed = changes.filter((c) => c.isLeft || Math.abs(c.by) >= NOTICEABLE);
  return {
    looked: shown.length,
    left: changed.filter((c) => c.isLeft).length,
    risen: changed.filter((c) => !c.isLeft && c.by > 0).length,
    fallen: changed.filter((c) => !c.isLeft && c.by < 0).length,
    examples: changed
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, EXAMPLES)
      .map((c) => c.words),
  };
}
