import { monotonicFactory } from "ulid";
import type { Row } from "@/inngest/runner/db/database";
import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import type { WireError } from "@/inngest/runner/protocol/op";

export type Outcome =
  | { status: "completed"; output: string }
  | { status: "failed"; error: WireError }
  | { status: "cancelled"; reason: string };

const nextId = monotonicFactory();

/** A run id or internal event id: a ULID of the engine's clock. */
export function newId(now: number): string {
  return nextId(now);
}

const STATUS_WORD = { completed: "Completed", failed: "Failed", cancelled: "Cancelled" } as const;
const OWN_EVENTS = ["inngest/function.finished", "inngest/function.failed", "inngest/function.cancelled"];

function outputOf(outcome: Outcome): string {
  if (outcome.status === "completed") return outcome.output;
  return JSON.stringify(outcome.status === "failed" ? outcome.error : { name: "Cancelled", message: outcome.reason });
}

/** What a parent that invoked this run reads as its step. */
function memoOf(outcome: Outcome): string {
  if (outcome.status === "completed") return `{"data":${outcome.output}}`;
  const error =
    outcome.status === "failed" ? outcome.error : { name: "Error", message: "The invoked function was cancelled." };
  return JSON.stringify({ error });
}

function ownEvent(
  name: string,
  run: { id: string; functionId: string },
  event: unknown,
  outcome: Outcome,
  now: number,
) {
  const output: unknown = JSON.parse(outputOf(outcome));
  const data = {
    function_id: run.functionId,
    run_id: run.id,
    event,
    events: [event],
    ...(outcome.status === "completed" ? { result: output } : { error: output }),
    _inngest: { status: STATUS_WORD[outcome.status] },
  };
  return {
    id: newId(now),
    name,
    body: JSON.stringify({ id: name.endsWith("failed") ? run.id : newId(now), name, data, ts: now }),
  };
}

/**
 * The statements that end a run: its jobs and waits go, a parent that waits for it goes on, and the engine's own events
 * are recorded for whoever listens. Runs that such an event started send none, or they would go round for ever.
 */
export function finishRunStatements(
  engine: Engine,
  run: { id: string; functionId: string; eventBody: string },
  outcome: Outcome,
): Sql[] {
  const now = engine.now();
  const statements = [
    sql`SELECT workflow.finish_run(${run.id}, ${outcome.status}, ${outputOf(outcome)}, ${memoOf(outcome)}, ${now})`,
  ];
  const event = JSON.parse(run.eventBody) as { name?: string };
  if (OWN_EVENTS.includes(event.name ?? "")) return statements;
  const names = ["inngest/function.finished"];
  if (outcome.status === "failed") names.unshift("inngest/function.failed");
  if (outcome.status === "cancelled") names.unshift("inngest/function.cancelled");
  for (const name of names) {
    const { id, body } = ownEvent(name, run, event, outcome, now);
    statements.push(sql`SELECT workflow.tell_end(${id}, ${name}, ${body}, ${run.id}, ${outcome.status}, ${now},
      ${engine.registry.isListenedTo(name)}) AS own_event_id`);
  }
  return statements;
}

/** The ids of the engine's own events that a finished transaction recorded. */
export function recordedEventIds(results: readonly Row[][]): string[] {
  return results.flat().flatMap((row) => (row.own_event_id == null ? [] : [String(row.own_event_id)]));
}
