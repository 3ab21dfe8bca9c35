import { z } from "zod";
import { salarySchema } from "@/lib/domain/posting/posting.schema";

const place = z.object({ source: z.string(), url: z.string().optional() });

/** What can happen to a job, with what is worth knowing of it. */
export const JOB_EVENTS = {
  /** The first posting was found. `postedAt` is when its board says it was published. */
  first_seen: place.extend({ postedAt: z.string().optional() }),
  /** The same board published it again under a new id. */
  reposted: place.extend({ reason: z.string(), postedAt: z.string().optional() }),
  /** Another site has it too. */
  also_seen: place.extend({ reason: z.string() }),
  salary_changed: z.object({ before: salarySchema.nullable(), after: salarySchema.nullable() }),
  title_changed: z.object({ before: z.string(), after: z.string() }),
  place_changed: z.object({ before: z.string(), after: z.string() }),
  description_changed: z.object({}),
  closed: z.object({ reason: z.string() }),
  opened_again: z.object({}),
  split: z.object({ otherJobId: z.string() }),
  joined_again: z.object({ otherJobId: z.string() }),
} as const;

export type JobEventKind = keyof typeof JOB_EVENTS;
export type JobEvent = {
  [K in JobEventKind]: { kind: K; data: z.infer<(typeof JOB_EVENTS)[K]>; at: Date };
}[JobEventKind];
/** An event before it has a time. */
export type JobChange = { [K in JobEventKind]: { kind: K; data: z.infer<(typeof JOB_EVENTS)[K]> } }[JobEventKind];
