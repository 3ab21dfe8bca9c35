import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePostingDate } from "@/lib/domain/posting/parse-posting-date";

describe("parsePostingDate", () => {
  it.each([
    ["2026-07-16T11:55:32-04:00", "2026-07-16T15:55:32.000Z"],
    ["2026-08-05 09:41:37 UTC", "2026-08-05T09:41:37.000Z"],
    ["2026-04-09T09:54:06.573+0000", "2026-04-09T09:54:06.000Z"],
    ["2026-7-27", "2026-07-27"],
    ["Wed, 19 Aug 2026 23:10:38 GMT", "2026-08-19T23:10:38.000Z"],
    ["Tue, 11 Aug 2026 07:30:41 +0000", "2026-08-11T07:30:41.000Z"],
    ["July 27, 2026", "2026-07-27"],
    ["27. Juli 2026", "2026-07-27"],
    ["27.07.2026", "2026-07-27"],
    ["07/15/2026", "2026-07-15"],
    [1_764_205_361_939, "2025-11-27T01:02:41.939Z"],
    [1_785_801_600, "2026-08-04T00:00:00.000Z"],
    ["1603754799", "2020-10-26T23:26:39.000Z"],
  ])("%s -> %s", (raw, iso) => {
    expect(parsePostingDate(raw)).toBe(iso);
  });

  it.each([
    "9999-12-31",
    "0001-01-01",
    "2026-02-30",
    "2026-13-01",
    "03/04/2026",
    "Posted Today",
    "soon",
    "",
    null,
    {},
    Number.NaN,
    -5,
    0,
    253_402_300_799_000,
  ])("%s is no date", (raw) => {
    expect(parsePostingDate(raw)).toBeUndefined();
  });

  it("never throws and always gives a date within the accepted years", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.double(),
          fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
        ),
        (raw) => {
          const iso = parsePostingDate(raw);
          if (iso !== undefined) expect(new Date(iso).getUTCFullYear()).toBeGreaterThanOrEqual(1994);
        },
      ),
    );
  });
});
