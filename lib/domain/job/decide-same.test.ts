import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideSame } from "@/lib/domain/job/decide-same";
import { dedupePostings } from "@/lib/domain/job/dedupe-postings";
import { labelledPostings } from "@/lib/domain/job/labelled-postings";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "Remote", "Acme GmbH", "日本電産", "(m/w/d)", "\u202eabc", "e\u0301", "\ud800"),
);
const posting = fc.record({
  title: text,
  company: text,
  location: text,
  text: fc.array(text, { maxLength: 40 }).map((parts) => parts.join(" ")),
  url: fc.oneof(
    text,
    fc.webUrl({ withQueryParameters: true }),
    fc.constantFrom("https://boards.greenhouse.io/x/jobs/1", "http://[::1]/a", "https://jobs.lever.co/"),
  ),
  requisitionId: fc.option(text),
});

describe("decideSame", () => {
  it("answers any two postings, the same both ways round", () => {
    fc.assert(
      fc.property(posting, posting, (a, b) => {
        const there = decideSame(a, b);
        const back = decideSame(b, a);
        expect(back.same).toBe(there.same);
        expect(back.strength).toBeCloseTo(there.strength);
        expect(there.reason).not.toBe("");
      }),
      { numRuns: 300, seed: 7 },
    );
  });
  it("groups any list so that every posting is in one group", () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 12 }), (list) => {
        const groups = dedupePostings(list.map((item, at) => ({ ...item, id: String(at) })));
        expect(groups.flatMap((group) => group.positions).sort((a, b) => a - b)).toEqual(list.map((_, at) => at));
        for (const group of groups) expect(group.explanations).toHaveLength(group.positions.length - 1);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
  it("gives the same groups whatever the order of the input", () => {
    const postings = labelledPostings(100, 4).map((labelled) => labelled.posting);
    const openings = (list: typeof postings) =>
      dedupePostings(list)
        .map((group) => [...group.postingIds].sort().join())
        .sort();
    expect(openings(postings.toReversed())).toEqual(openings(postings));
  });
});
