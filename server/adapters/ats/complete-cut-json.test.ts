import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeCutJson } from "@/server/adapters/ats/complete-cut-json";

describe("completeCutJson", () => {
  it("keeps the whole records and leaves out the cut one", () => {
    expect(
      JSON.parse(
        completeCutJson('{"meta":{"a":1},"jobs":[{"id":1,"d":[{"n":"}"}]},{"id":2,"d":[{"n":"x"}],"title":"Ba') ?? "",
      ),
    ).toEqual({ meta: { a: 1 }, jobs: [{ id: 1, d: [{ n: "}" }] }] });
    expect(completeCutJson('[{"id":1')).toBeUndefined();
    expect(completeCutJson("")).toBeUndefined();
  });

  it("always gives JSON whose records are a beginning of the published ones", () => {
    const record = fc.record({
      id: fc.nat(),
      text: fc.string(),
      parts: fc.array(fc.record({ n: fc.string() }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (jobs, where) => {
          const text = JSON.stringify({ jobs });
          const completed = completeCutJson(text.slice(0, Math.floor(where * text.length)));
          if (completed === undefined) return;
          const kept: typeof jobs = JSON.parse(completed).jobs;
          expect(JSON.stringify(kept)).toBe(JSON.stringify(jobs.slice(0, kept.length)));
        },
      ),
    );
  });
});
