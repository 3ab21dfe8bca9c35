import { z } from "zod";
import { jobFilterSchema } from "@/lib/domain/job/job-filter.schema";
import { ALERTS, savedSearchInputSchema } from "@/lib/domain/job/saved-search.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { deleteSavedSearch } from "@/server/services/job/delete-saved-search";
import { getJob } from "@/server/services/job/get-job";
import { hideJob } from "@/server/services/job/hide-job";
import { listJobFacets } from "@/server/services/job/list-job-facets";
import { listJobs } from "@/server/services/job/list-jobs";
import { listSavedSearches } from "@/server/services/job/list-saved-searches";
import { renewFeedAddress } from "@/server/services/job/renew-feed-address";
import { saveSearch } from "@/server/services/job/save-search";
import { splitJob } from "@/server/services/job/split-job";
import { undoSplit } from "@/server/services/job/undo-split";
import { updateSavedSearch } from "@/server/services/job/update-saved-search";

const id = z.object({ id: z.string().min(1) });
export const jobRouter = router({
  list: accountProcedure
    .input(
      z.object({
        filter: jobFilterSchema.default({}),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input }) => listJobs(ctx.services, input)),
  facets: accountProcedure
    .input(z.object({ filter: jobFilterSchema.default({}) }))
    .query(({ ctx, input }) => listJobFacets(ctx.services, input.filter)),
  savedSearches: accountProcedure.query(({ ctx }) => listSavedSearches(ctx.services)),
  saveSearch: accountProcedure
    .input(savedSearchInputSchema)
    .mutation(({ ctx, input }) => saveSearch(ctx.services, input)),
  updateSavedSearch: accountProcedure
    .input(id.extend({ name: savedSearchInputSchema.shape.name.optional(), alert: z.enum(ALERTS).optional() }))
    .mutation(({ ctx, input }) => updateSavedSearch(ctx.services, input)),
  renewFeedAddress: accountProcedure.input(id).mutation(({ ctx, input }) => renewFeedAddress(ctx.services, input.id)),
  deleteSavedSearch: accountProcedure.input(id).mutation(({ ctx, input }) => deleteSavedSearch(ctx.services, input.id)),
  get: accountProcedure.input(id).query(({ ctx, input }) => getJob(ctx.services, input.id)),
  split: accountProcedure
    .input(z.object({ jobId: z.string().min(1), postingId: z.string().min(1) }))
    .mutation(({ ctx, input }) => splitJob(ctx.services, input)),
  undoSplit: accountProcedure.input(id).mutation(({ ctx, input }) => undoSplit(ctx.services, input.id)),
  hide: accountProcedure
    .input(id.extend({ reason: z.string().max(300).optional() }))
    .mutation(({ ctx, input }) => hideJob(ctx.services, { ...input, isHidden: true })),
  unhide: accountProcedure.input(id).mutation(({ ctx, input }) => hideJob(ctx.services, { ...input, isHidden: false })),
});
