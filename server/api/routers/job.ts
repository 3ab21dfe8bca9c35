import { z } from "zod";
import { EMPLOYMENT_TYPES } from "@/lib/domain/posting/posting.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { getJob } from "@/server/services/job/get-job";
import { hideJob } from "@/server/services/job/hide-job";
import { listCompanies } from "@/server/services/job/list-companies";
import { listJobs } from "@/server/services/job/list-jobs";

const id = z.object({ id: z.string().min(1) });
const filter = z.object({
  text: z.string().max(200).optional(),
  company: z.string().max(300).optional(),
  remote: z.enum(["remote", "hybrid", "on_site"]).optional(),
  employmentType: z.enum(EMPLOYMENT_TYPES).optional(),
  hasSalary: z.boolean().optional(),
  postedWithinDays: z.number().int().min(1).max(365).optional(),
  show: z.enum(["open", "hidden", "excluded"]).optional(),
});

export const jobRouter = router({
  list: accountProcedure
    .input(
      z.object({
        filter: filter.default({}),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input }) => listJobs(ctx.services, input)),
  companies: accountProcedure.query(({ ctx }) => listCompanies(ctx.services)),
  get: accountProcedure.input(id).query(({ ctx, input }) => getJob(ctx.services, input.id)),
  hide: accountProcedure
    .input(id.extend({ reason: z.string().max(300).optional() }))
    .mutation(({ ctx, input }) => hideJob(ctx.services, { ...input, isHidden: true })),
  unhide: accountProcedure.input(id).mutation(({ ctx, input }) => hideJob(ctx.services, { ...input, isHidden: false })),
});
