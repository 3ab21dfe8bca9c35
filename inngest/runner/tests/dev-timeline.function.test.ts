import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, NonRetriableError } from "inngest";
import { serve } from "inngest/node";
import { afterEach, describe, expect, it } from "vitest";
import { startRunner } from "@/inngest/runner/start-runner";
import { engineSuite } from "@/inngest/runner/testing/suite";
import { eventually, resetDatabase } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();
const closing: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

type Span = {
  name: string;
  stepType: string;
  attempts: number;
  status: string;
  outputID: string | null;
  childrenSpans: Span[];
};
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** An engine for an app in dev mode: nothing is signed and nobody needs a token, as the public suites expect of a dev server. */
async function startUnsigned() {
  await resetDatabase(suite.databaseUrl());
  const options = { host: "127.0.0.1", signingKey: undefined, eventKey: undefined, retryDelayScale: 0.001 };
  const runner = await startRunner({ port: 0, databaseUrl: suite.databaseUrl(), apps: [], ...options });
  closing.push(() => runner.close());
  const client = new Inngest({ id: "suite", isDev: true, baseUrl: runner.url, logger: QUIET });
  let tries = 0;
  const functions = [
    client.createFunction({ id: "works", name: "Works", triggers: [{ event: "suite/works" }] }, async ({ step }) => {
      const first = await step.run("Get a number", () => {
        if (++tries === 1) throw new Error("not yet");
        return 7;
      });
      await step.sendEvent("Tell others", { name: "suite/told", data: { first } });
      return { first };
    }),
    client.createFunction(
      { id: "fails", name: "Fails", retries: 0, triggers: [{ event: "suite/fails" }] },
      async ({ step }) =>
        step.run("Break", () => {
          throw new NonRetriableError("broken for good", { cause: new Error("underneath") });
        }),
    ),
  ];
  const server = createServer(serve({ client, functions }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const app = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest`;
  expect((await fetch(app, { method: "PUT" })).ok).toBe(true);
  const ask = async (operationName: string, query: string, variables: Record<string, unknown> = {}) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ operationName, query, variables });
    const response = await fetch(`${runner.url}/v0/gql`, { method: "POST", headers, body });
    return ((await response.json()) as { data: Record<string, unknown> }).data;
  };
  /** One event as an object, not in a list, under any key. */
  const send = async (name: string) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ name, data: {}, ts: Date.now() });
    const response = await fetch(`${runner.url}/e/key`, { method: "POST", headers, body });
    return ((await response.json()) as { ids: string[] }).ids[0] ?? "";
  };
  const runOf = (eventId: string, functionName: string) =>
    eventually(async () => {
      const { stream } = (await ask(
        "GetEventStream",
        `query GetEventStream { stream(query: {limit: 999, includeInternalEvents: false}) {
          id trigger runs { id function { name } } } }`,
      )) as { stream: { id: string; runs: { id: string; function: { name: string } }[] }[] };
      const item = stream.find((one) => one.id === eventId);
      return item?.runs.find((run) => run.function.name === functionName)?.id;
    });
  const timeline = async (runId: string, isWanted: (span: Span) => boolean) =>
    eventually(async () => {
      const level = "name stepType attempts outputID status";
      const { run } = (await ask(
        "GetRunTimeline",
        `query GetRunTimeline($runId: String!) { run(runID: $runId) { trace(preview: true) {
          ${level} childrenSpans { ${level} childrenSpans { ${level} } } } } }`,
        { runId },
      )) as { run: { trace: Span } | null };
      return [run?.trace, ...(run?.trace.childrenSpans ?? [])].find((span) => span !== undefined && isWanted(span));
    });
  const outputOf = async ({ outputID }: Span) => {
    const { runTraceSpanOutputByID } = (await ask(
      "GetRunTimelineOutput",
      `query GetRunTimelineOutput($outputId: String!) { runTraceSpanOutputByID(outputID: $outputId) {
        data error { name message stack cause } } }`,
      { outputId: outputID },
    )) as { runTraceSpanOutputByID: { data: string; error: Record<string, unknown> | null } };
    const { data, error } = runTraceSpanOutputByID;
    return error ? { error } : { data: JSON.parse(data) as unknown };
  };
  return { url: runner.url, ask, send, runOf, timeline, outputOf };
}

describe("an unsigned engine, asked as the public suites ask a dev server", () => {
  it("shows each step's kind, tries, state and output, the end of the run, and the events", async () => {
    const engine = await startUnsigned();
    const runId = await engine.runOf(await engine.send("suite/works"), "Works");
    const named = (name: string) => (span: Span) => span.name === name && span.status === "COMPLETED";
    const number = await engine.timeline(runId, named("Get a number"));
    expect(number).toMatchObject({ stepType: "RUN", attempts: 2 });
    expect(await engine.outputOf(number)).toEqual({ data: 7 });
    const told = await engine.timeline(runId, named("Tell others"));
    expect(await engine.outputOf(told)).toMatchObject({ data: { ids: [expect.any(String)] } });
    const end = await engine.timeline(runId, (span) => span.stepType === "FINALIZATION" && span.status === "COMPLETED");
    expect(await engine.outputOf(end)).toEqual({ data: { first: 7 } });
    const { events } = (await engine.ask(
      "Events",
      "query Events($query: EventsQuery!) { events(query: $query) { id name payload } }",
      {
        query: {},
      },
    )) as { events: { name: string; payload: string }[] };
    expect(JSON.parse(events.find((one) => one.name === "suite/told")?.payload ?? "null")).toEqual({ first: 7 });
  });

  it("shows a failed step and the failed end with their error, and the functions with their addresses", async () => {
    const engine = await startUnsigned();
    const runId = await engine.runOf(await engine.send("suite/fails"), "Fails");
    const broken = await engine.timeline(runId, (span) => span.name === "Break" && span.status === "FAILED");
    expect(broken).toMatchObject({ stepType: "RUN", attempts: 1 });
    expect(await engine.outputOf(broken)).toMatchObject({
      error: { message: "broken for good", stack: expect.any(String), cause: expect.anything() },
    });
    const end = await engine.timeline(runId, (span) => span.stepType === "FINALIZATION" && span.status === "FAILED");
    expect(await engine.outputOf(end)).toMatchObject({ error: { message: "broken for good" } });
    const { functions } = (await (await fetch(`${engine.url}/dev`)).json()) as {
      functions: { name: string; triggers: unknown[]; steps: { id: string; name: string; uri: string }[] }[];
    };
    const fails = functions.find((one) => one.name === "Fails");
    expect(fails?.triggers).toEqual([{ event: "suite/fails" }]);
    expect(fails?.steps).toEqual([
      { id: "step", name: "step", uri: expect.stringMatching(/\?fnId=suite-fails&stepId=step$/) },
    ]);
  });
});
