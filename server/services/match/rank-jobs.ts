import { createHash } from "node:crypto";
import { prepareCandidate } from "@/lib/domain/match/candidate";
import { postingWords, preparePosting } from "@/lib/domain/match/prepare-posting";
import { scorePair } from "@/lib/domain/match/score-pair";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { listVisibleJobs } from "@/server/services/job/job.store";
import { deleteMatchesExcept, listMatchInputs, saveMatches } from "@/server/services/match/match.store";
import { findMatchSettings } from "@/server/services/match/match-settings.store";
import { recordOutcomes } from "@/server/services/match/record-outcomes";
import { reweighMatches } from "@/server/services/match/reweigh-matches";
import { getProfileOf } from "@/server/services/profile/profile.store";

/** Grows when the formula or a table behind it changes, so that stored scores are computed again. */
const SCORE_VERSION = 3;

const hashOf = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

/** Lets other requests through between batches of scoring. */
const BATCH = 25;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Scores every job the owner can see for the resumes and wishes of the profile. Only what changed is computed again: a stored
 * match carries the hash of what it stands on (resume, wishes, posting, day). Without a resume nothing is scored.
 */
export async function rankJobs(ctx: ServiceContext): Promise<{ jobs: number; scored: number }> {
  const accountId = ownerOf(ctx);
  const jobs = await listVisibleJobs(ctx.db, accountId);
  const profileId = profileOf(ctx);
  const ledger = await loadLedger(ctx);
  // What became of jobs is kept with the scores they had then, before those change.
  await recordOutcomes(ctx);
  await deleteMatchesExcept(ctx.db, accountId, profileId, ledger ? jobs.map((job) => job.id) : []);
  if (!ledger) return { jobs: jobs.length, scored: 0 };
  const { resume, evidence } = ledger;
  const { wishes } = await getProfileOf(ctx.db, accountId, profileId);
  const { weights } = await findMatchSettings(ctx.db, accountId, profileId);
  const now = ctx.clock.now();
  const tools = { recognizer: ctx.ports.skills, ...ctx.ports.matchTools };
  const personHash = hashOf(
    SCORE_VERSION,
    resume,
    evidence.map((item) => item.id),
    wishes,
    now.toISOString().slice(0, 10),
  );
  const stored = await listMatchInputs(ctx.db, accountId, profileId);
  const candidate = prepareCandidate({
    resumeText: ledger.text,
    resume,
    evidence,
    wishes,
    now,
    ...tools,
  });
  const due = jobs
    .map((job) => ({ job, inputHash: hashOf(personHash, job.posting) }))
    .filter(({ job, inputHash }) => stored.get(job.id) !== inputHash);
  for (let from = 0; from < due.length; from += BATCH) {
    const rows = due.slice(from, from + BATCH).map(({ job, inputHash }) => {
      const prepared = preparePosting(job.posting, tools);
      return {
        inputHash,
        match: { ...scorePair(candidate, prepared, postingWords(job.posting, prepared), weights), id: job.id },
      };
    });
    await saveMatches(ctx.db, accountId, profileId, rows, now);
    await breathe();
  }
  // Weights moved while this ran, or half written before a crash: brought in step.
  await reweighMatches(ctx);
  return { jobs: jobs.length, scored: due.length };
}
