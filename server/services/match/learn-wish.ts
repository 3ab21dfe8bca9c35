import type { z } from "zod";
import { type Direction, type wishProposalSchema, withWish } from "@/lib/domain/match/propose-wishes";
import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { isJobVisible } from "@/server/services/job/job.store";
import { insertLearnedWish } from "@/server/services/match/learned-wish.store";
import { getProfile } from "@/server/services/profile/get-profile";
import { updateWishes } from "@/server/services/profile/update-wishes";

/** Adds to the wishes what the owner agreed to learn from one job. Null where the wishes had it already. */
export async function learnWish(
  ctx: ServiceContext,
  input: z.infer<typeof wishProposalSchema> & { jobId: string; direction: Direction },
): Promise<{ id: string } | null> {
  const accountId = ownerOf(ctx);
  if (!(await isJobVisible(ctx.db, accountId, input.jobId)))
    throw new AppError("not_found", "This job does not exist, or it is on no board you follow.");
  const { wishes } = await getProfile(ctx);
  const grown = withWish(wishes, input);
  if (grown === wishes) return null;
  await updateWishes(ctx, grown);
  const id = await insertLearnedWish(ctx.db, accountId, profileOf(ctx), { ...input, at: ctx.clock.now() });
  return { id };
}
