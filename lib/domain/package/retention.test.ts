import { expect, it } from "vitest";
import { deletionDate, ENDED_STATUSES, retentionSchema } from "@/lib/domain/package/retention";

it.each([
  ["2026-05-04T09:00:00.000Z", 12, "2027-05-04T09:00:00.000Z"],
  ["2026-08-31T23:30:00.000Z", 6, "2027-02-28T23:30:00.000Z"],
  ["2027-08-31T23:30:00.000Z", 6, "2028-02-29T23:30:00.000Z"],
  ["2026-11-30T00:00:00.000Z", 3, "2027-02-28T00:00:00.000Z"],
  ["2026-12-15T12:00:00.000Z", 24, "2028-12-15T12:00:00.000Z"],
])("what ended %s and is kept %i months goes on %s", (endedAt, months, expected) => {
  expect(deletionDate(new Date(endedAt), months).toISOString()).toBe(expected);
});

it("never counts what is still open as ended", () => {
  expect(ENDED_STATUSES).toEqual(["rejected", "withdrawn", "no_answer", "cancelled"]);
});

it("knows forever and a few spans, nothing shorter", () => {
  expect(retentionSchema.safeParse({ monthsAfterEnd: null }).success).toBe(true);
  expect(retentionSchema.safeParse({ monthsAfterEnd: 12 }).success).toBe(true);
  expect(retentionSchema.safeParse({ monthsAfterEnd: 0 }).success).toBe(false);
});
