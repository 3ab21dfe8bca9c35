import { READER_VERSION } from "@/lib/domain/resume/reader-version";
import { isAppError } from "@/lib/errors";
import { actingFor, type ServiceContext } from "@/server/context";
import { rereadResume } from "@/server/services/resume/reread-resume";
import { listOutdatedResumes } from "@/server/services/resume/resume.store";

/** Files read in one round, so that a round stays short; the next one goes on. */
const ROUND = 10;

/** Reads again what an older reader made, for everyone. One file that fails does not hold up the others. */
export async function rereadOutdatedResumes(ctx: ServiceContext): Promise<{ read: number; failed: number }> {
  const outdated = await listOutdatedResumes(ctx.db, READER_VERSION, ROUND);
  let failed = 0;
  for (const { id, accountId, profileId } of outdated) {
    try {
      await rereadResume(actingFor(ctx, accountId, profileId), { id });
    } catch (error) {
      failed++;
      // A refusal concerns this file alone and is stored with it; anything else is worth a retry of the round.
      if (!isAppError(error) || error.code === "unavailable") throw error;
      ctx.log.warn({ resume: id, code: error.code }, "a resume could not be read again");
    }
  }
  return { read: outdated.length - failed, failed };
}
