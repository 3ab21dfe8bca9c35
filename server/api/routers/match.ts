import { z } from "zod";
import { DIRECTIONS, wishProposalSchema } from "@/lib/domain/match/propose-wishes";
import { signalWeightsSchema } from "@/lib/domain/match/signal-weights";
import { accountProcedure, router } from "@/server/api/trpc";
import { getCalibration } from "@/server/services/match/get-calibration";
import { getMatchSettings } from "@/server/services/match/get-match-settings";
import { getRankingProgress } from "@/server/services/match/get-ranking-progress";
import { learnWish } from "@/server/services/match/learn-wish";
import { listLearnedWishes } from "@/server/services/match/list-learned-wishes";
import { listSimilarJobs } from "@/server/services/match/list-similar-jobs";
import { previewWeights } from "@/server/services/match/preview-weights";
import { previewWish } from "@/server/services/match/preview-wish";
import { proposeWishesForJob } from "@/server/services/match/propose-wishes-for-job";
import { undoLearnedWish } from "@/server/services/match/undo-learned-wish";
import { updateMatchSettings } from "@/server/services/match/update-match-settings";

const ofJob = z.object({ jobId: z.string().min(1), direction: z.enum(DIRECTIONS) });

export const matchRouter = router({
  progress: accountProcedure.query(({ ctx }) => getRankingProgress(ctx.services)),
  settings: accountProcedure.query(({ ctx }) => getMatchSettings(ctx.services)),
  updateWeights: accountProcedure
    .input(signalWeightsSchema)
    .mutation(({ ctx, input }) => updateMatchSettings(ctx.services, { weights: input })),
  showChance: accountProcedure
    .input(z.object({ showsChance: z.boolean() }))
    .mutation(({ ctx, input }) => updateMatchSettings(ctx.services, input)),
  previewWeights: accountProcedure
    .input(z.object({ weights: signalWeightsSchema, most: z.number().int().min(1).max(50).default(20) }))
    .query(({ ctx, input }) => previewWeights(ctx.services, input)),
  calibration: accountProcedure.query(({ ctx }) => getCalibration(ctx.services)),
  similar: accountProcedure
    .input(z.object({ jobId: z.string().min(1), most: z.number().int().min(1).max(20).default(5) }))
    .query(({ ctx, input }) => listSimilarJobs(ctx.services, input)),
  proposals: accountProcedure.input(ofJob).query(({ ctx, input }) => proposeWishesForJob(ctx.services, input)),
  previewWish: accountProcedure.input(wishProposalSchema).query(({ ctx, input }) => previewWish(ctx.services, input)),
  learnWish: accountProcedure
    .input(wishProposalSchema.extend(ofJob.shape))
    .mutation(({ ctx, input }) => learnWish(ctx.services, input)),
  learnedWishes: accountProcedure.query(({ ctx }) => listLearnedWishes(ctx.services)),
  undoLearnedWish: accountProcedure
    .input(z.object({ id: z.string().min(1) }))
    .mutation(({ ctx, input }) => undoLearnedWish(ctx.services, input.id)),
});
