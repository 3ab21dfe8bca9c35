import { describe, expect, it } from "vitest";
import { rootFieldsOf } from "@/inngest/runner/http/graphql";

describe("the root fields of a query", () => {
  it("are found after fragments, with aliases, variables and values written out", () => {
    const query = `
      fragment F on Span { name metadata { kind } }
      # one operation
      query Get($runId: String!, $n: [Int!] = [1]) {
        run(runID: $runId) { ...F trace(preview: true) { status } }
        output: runTraceSpanOutputByID(outputID: "a:b \\"c\\"") { data }
        runs(first: 3, filter: {from: "2030", status: [FAILED, null]}, on: true) { edges { node { id } } }
      }`;
    expect(rootFieldsOf(query, { runId: "r1" })).toEqual([
      { name: "run", alias: "run", args: { runID: "r1" } },
      { name: "runTraceSpanOutputByID", alias: "output", args: { outputID: 'a:b "c"' } },
      { name: "runs", alias: "runs", args: { first: 3, filter: { from: "2030", status: ["FAILED", null] }, on: true } },
    ]);
  });

  it("are found without a name, and are none where there is no query", () => {
    expect(rootFieldsOf("{ functions { id } }")).toEqual([{ name: "functions", alias: "functions", args: {} }]);
    for (const text of ["nothing", "", "{", "query ($a: String", "{ run(runID: ", "}}}"])
      expect(Array.isArray(rootFieldsOf(text))).toBe(true);
  });
});
