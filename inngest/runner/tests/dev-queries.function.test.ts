import { describe, expect, it } from "vitest";
import { rootFieldOf } from "@/inngest/runner/http/dev-routes";
import { engineSuite } from "@/inngest/runner/testing/suite";

const suite = engineSuite();

describe("the dev server's queries", () => {
  it("find an event's run, its trace and what its spans gave", async () => {
    const engine = await suite.start((client) => [
      client.createFunction(
        { id: "hello", name: "Hello world", triggers: [{ event: "demo/hello" }] },
        async ({ step }) => {
          await step.run("greet", () => ({ text: "hi" }));
          return "Hello";
        },
      ),
    ]);
    const ask = async (query: string, variables = {}) =>
      (await engine.api("/v0/gql", { method: "POST", body: JSON.stringify({ query, variables }) })).body as {
        data?: Record<string, unknown>;
        errors?: { message: string }[];
      };
    const id = await engine.send({ name: "demo/hello", data: { n: 1 } });
    const { run_id: runId } = await engine.run(id);

    const stream = (
      await ask("query GetEventStream { stream(query: {limit: 9}) { id trigger runs { id function { name } } } }")
    ).data?.stream;
    expect(stream).toEqual([{ id, trigger: "demo/hello", runs: [{ id: runId, function: { name: "Hello world" } }] }]);
    const { run } = (
      await ask("query ($runId: String!) { run(runID: $runId) { trace(preview: true) { status } } }", { runId })
    ).data as {
      run: {
        trace: {
          status: string;
          outputID: string;
          childrenSpans: { name: string; status: string; outputID: string }[];
        };
      };
    };
    expect(run.trace.status).toBe("COMPLETED");
    expect(run.trace.childrenSpans.map((span) => [span.name, span.status])).toEqual([
      ["greet", "COMPLETED"],
      ["Finalization", "COMPLETED"],
    ]);
    const output = async (outputId?: string) =>
      (await ask("query ($outputId: String!) { runTraceSpanOutputByID(outputID: $outputId) { data } }", { outputId }))
        .data?.runTraceSpanOutputByID;
    expect(await output(run.trace.outputID)).toEqual({ data: '"Hello"', error: null });
    expect(await output(run.trace.childrenSpans[0]?.outputID)).toEqual({ data: '{"text":"hi"}', error: null });
    expect(
      (await ask("query Event($id: ULID!) { eventV2(id: $id) { name raw } }", { id })).data?.eventV2,
    ).toMatchObject({ name: "demo/hello" });
    expect((await ask("{ billing { plan } }")).errors?.[0]?.message).toContain('"billing"');
    const { functions } = (await engine.api("/dev")).body as { functions: { name: string }[] };
    expect(functions.map((one) => one.name)).toEqual(["Hello world"]);
  });

  it("a root field is found after fragments", () => {
    expect(
      rootFieldOf("fragment F on Span { name metadata { kind } }\n query ($id: String!) { run(runID: $id) { ...F } }"),
    ).toBe("run");
    expect(rootFieldOf("nothing")).toBeNull();
  });
});
