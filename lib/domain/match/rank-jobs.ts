import { type CandidateInput, prepareCandidate } from "@/lib/domain/match/candidate";
import type { Match } from "@/lib/domain/match/match.schema";
import { postingWords, preparePosting } from "@/lib/domain/match/prepare-posting";
import { scorePair } from "@/lib/domain/match/score-pair";
import type { SignalWeights } from "@/lib/domain/match/signal-weights";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";

export type RankJobsInput = CandidateInput & { postings: readonly MinimalPosting[]; weights?: SignalWeights };

/** Every posting scored for one person, best first; equal scores by id. A job's score does not depend on the others. */
export function rankJobs(input: RankJobsInput): Match[] {
  const candidate = prepareCandidate(input);
  const matches = input.postings.map((posting) => {
    const prepared = preparePosting(posting, input);
    return scorePair(candidate, prepared, postingWords(posting, prepared), input.weights);
  });
  return matches.sort(byScore);
}

/** Best first, then by id so that the order is the same tomorrow. */
export function byScore(a: Match, b: Match): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
