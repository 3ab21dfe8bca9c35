import { z } from "zod";
import { APPLICATION_STATUS_NAMES, APPLICATION_STATUSES } from "@/lib/domain/application/application-status";

/** How long applications that ended are kept, in months; null is forever. */
export const RETENTION_MONTHS = [3, 6, 12, 24, 36] as const;
export const retentionSchema = z.object({
  monthsAfterEnd: z.union(RETENTION_MONTHS.map((n) => z.literal(n))).nullable(),
});
export type Retention = z.infer<typeof retentionSchema>;

/** Statuses after which nothing more is expected to happen. */
export const ENDED_STATUSES = APPLICATION_STATUS_NAMES.filter((name) => APPLICATION_STATUSES[name].column === "closed");

/**
 * The day on which an application that ended then is deleted: the same day of the month, `months` later, or the last day of a
 * shorter month (31 August and six months is 28 or 29 February). In UTC.
 */
export function deletionDate(endedAt: Date, months: number): Date {
  const date = new Date(endedAt);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date;
}
