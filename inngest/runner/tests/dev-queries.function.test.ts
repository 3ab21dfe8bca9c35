import { type Inngest, NonRetriableError } from "inngest";
import { describe, expect, it } from "vitest";
import { engineSuite } from "@/inngest/runner/testing/suite";
import { eventually, type TestEngine } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

const functions = (client: Inngest) => [
  client.createFunction({ id: "hello", name: "Hello world", triggers: [{ event: "demo/hello" }] }, async ({ step }) => {
    for (const text of ["hi", "hi again"]) await step.run("greet", () => ({ text }));
    return "Hello";
  }),
  client.createFunction({ id: "broken", retries: 0, triggers: [{ event: "demo/broken" }] }, async () => {
    throw new NonRetriableError("It is broken.");
  }),
];

type Answer = { data?: Record<string, never>; errors?: { message: string }[] };
type Asked = { data: Record<string, unknown>; errors: { message: string }[] };

async function ask(engine: TestEngine, query: string, variables: Record<string, unknown> = {}): Promise<Asked> {
  const { body } = await engine.api("/v0/gql", { method: "POST", body: JSON.stringify({ query, variables }) });
  return { data: {}, errors: [], ...(body as Answer) };
}

describe("the dev server's queries, as the public suites ask them", () => {
  it("the JavaScript SDK's harness: registered functions, a run's trace, what its spans gave, an event", async () => {
    const engine = await suite.start(functions);
    // Without a body, as the harness registers: the app calls /fn/register itself.
    expect((await fetch(engine.appUrl, { method: "PUT" })).ok).toBe(true);
    const { functions: known } = (await engine.api("/dev")).body as { functions: { name: string }[] };
    expect(known.map((one) => one.name).sort()).toEqual(["Hello world", "broken"]);

    const id = await engine.send({ name: "demo/hello", id: "once", data: { n: 1 } });
    const { run_id: runId } = await engine.run(id);
    const stream = await ask(
      engine,
      "query S { stream(query: {limit: 9}) { id trigger runs { id function { name } } } }",
    );
    expect(stream.data.stream).toEqual([
      { id, trigger: "demo/hello", runs: [{ id: runId, function: { name: "Hello world" } }] },
    ]);
    type Span = { status: string; outputID: string; name: string; stepID: string | null; childrenSpans: Span[] };
    const { run } = (
      await ask(
        engine,
        `fragment F on RunTraceSpan { name stepID spanID metadata { scope } }
         query ($runId: String!) { run(runID: $runId) { status trace(preview: true) { ...F status outputID } } }`,
        { runId },
      )
    ).data as { run: { status: string; output: string; trace: Span } };
    expect(run).toMatchObject({ status: "COMPLETED", output: '"Hello"', trace: { status: "COMPLETED", stepID: null } });
    expect(run.trace.childrenSpans.map((span) => [span.name, span.status])).toEqual([
      ["greet", "COMPLETED"],
      ["greet", "COMPLETED"],
      ["Finalization", "COMPLETED"],
    ]);
    const output = async (traceID?: string) =>
      (
        await ask(engine, "query ($traceID: String!) { runTraceSpanOutputByID(outputID: $traceID) { data } }", {
          traceID,
        })
      ).data.runTraceSpanOutputByID;
    expect(await output(run.trace.outputID)).toEqual({ data: '"Hello"', error: null });
    expect(await output(run.trace.childrenSpans[1]?.outputID)).toEqual({ data: '{"text":"hi again"}', error: null });
    const { eventV2 } = (await ask(engine, "query E($id: ULID!) { eventV2(id: $id) { name raw } }", { id })).data;
    expect(eventV2).toMatchObject({ name: "demo/hello", idempotencyKey: "once" });
    expect((await ask(engine, '{ run(runID: "none") { status } }')).data).toEqual({ run: null });
  });

  it("the Python SDK's client: runs of an event, a run with its trigger in one query, a failed run's output", async () => {
    const engine = await suite.start(functions);
    const id = await engine.send({ name: "demo/broken", data: { n: 2 } });
    const event = "query ($event_id: ID!) { event(query: {eventId: $event_id}) { functionRuns { id } } }";
    const runId = await eventually(async () => {
      const { data } = await ask(engine, event, { event_id: id });
      return (data.event as { functionRuns: { id: string }[] } | null)?.functionRuns[0]?.id;
    });
    await engine.run(id);
    const { data } = await ask(
      engine,
      "query ($run_id: String!) { run(runID: $run_id) { output status } runTrigger(runID: $run_id) { payloads } }",
      { run_id: runId },
    );
    const { run, runTrigger } = data as { run: { output: string; status: string }; runTrigger: { payloads: string[] } };
    expect(run.status).toBe("FAILED");
    expect(JSON.parse(run.output)).toMatchObject({ message: "It is broken." });
    expect(JSON.parse(runTrigger.payloads[0] ?? "")).toMatchObject({ name: "demo/broken", data: { n: 2 } });
    const runs = (await ask(engine, "{ runs(first: 5) { edges { node { id status function { slug } } } } }")).data.runs;
    expect(runs).toMatchObject({
      edges: [{ node: { id: runId, status: "FAILED", function: { slug: "test-broken" } } }],
    });
  });

  it("the Go suite's alias, and a sentence for what is not answered", async () => {
    const engine = await suite.start(functions);
    const { run_id: runId } = await engine.run(await engine.send({ name: "demo/broken" }));
    const outputID = `${runId}:~output`;
    const { data } = await ask(
      engine,
      "query ($outputID: String!) { output: runTraceSpanOutputByID(outputID: $outputID) { data error { message } } }",
      { outputID },
    );
    expect(data.output).toMatchObject({ data: null, error: { message: "It is broken." } });
    expect((await ask(engine, "{ billing { plan } }")).errors[0]?.message).toContain('"billing"');
    expect((await ask(engine, "no query")).errors[0]?.message).toBe("There is no query.");
  });
});
