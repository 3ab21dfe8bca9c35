import { z } from "zod";
import { jobFilterSchema } from "@/lib/domain/job/job-filter.schema";

export const ALERTS = ["off", "daily", "at_once"] as const;
export type Alert = (typeof ALERTS)[number];

/** A search is kept with at least one thing that narrows it; how it is sorted is no part of what it finds. */
export const savedSearchInputSchema = z.object({
  name: z.string().trim().min(1).max(80),
  filter: jobFilterSchema
    .omit({ sort: true, show: true })
    .refine((filter) => Object.values(filter).some((value) => value !== undefined && value !== false && value !== ""), {
      message: "Choose a filter or type a word first.",
    }),
  alert: z.enum(ALERTS).default("daily"),
});
export type SavedSearchInput = z.infer<typeof savedSearchInputSchema>;
