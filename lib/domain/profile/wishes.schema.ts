import { z } from "zod";
import { SALARY_PERIODS, SENIORITIES } from "@/lib/domain/posting/posting.schema";

/** What one person wants. Places, remote, mustHave and mustNot may be free text; empty means "no wish", never "nothing". */
export const wishesSchema = z.object({
  titles: z.array(z.string().trim().min(1)).default([]),
  /** "Berlin", "Germany", "within 30 km of Leeds" … */
  places: z.array(z.string().trim().min(1)).default([]),
  /** "no", "hybrid", "yes", "only", or free text such as "remote from Portugal". */
  remote: z.string().trim().optional(),
  seniority: z.array(z.enum(SENIORITIES)).default([]),
  /** ISO 3166-1 alpha-2 codes of countries where the person may work without sponsorship. */
  workAuthorization: z.array(z.string()).default([]),
  salaryFloor: z
    .object({
      amount: z.number().nonnegative(),
      currency: z.string().length(3).toUpperCase(),
      period: z.enum(SALARY_PERIODS).default("year"),
    })
    .optional(),
  mustHave: z.array(z.string().trim().min(1)).default([]),
  mustNot: z.array(z.string().trim().min(1)).default([]),
  niceToHave: z.array(z.string().trim().min(1)).default([]),
});

export type Wishes = z.infer<typeof wishesSchema>;
export const NO_WISHES: Wishes = wishesSchema.parse({});
