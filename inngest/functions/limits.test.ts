import { describe, expect, it } from "vitest";
import { createWorkflowClient } from "@/inngest/client";
import { createFunctions } from "@/inngest/functions";

/** What a person asked for and looks at a page for. */
const WAITED_FOR = [
  "prepare-application",
  "submit-application",
  "read-import",
  "recognise-resume",
  "discover-jobs",
  "rank-jobs",
];

const client = createWorkflowClient({ signingKey: "00".repeat(32), eventKey: "test" }, () => Promise.resolve());
const functions = createFunctions(client, () => {
  throw new Error("No step runs here.");
});
const byId = new Map(functions.map((fn) => [fn.id(), fn.opts]));
const priorityOf = (id: string): number => Number(byId.get(id)?.priority?.run ?? 0);
const keysOf = (id: string): string[] => {
  const limits = byId.get(id)?.concurrency ?? [];
  return (Array.isArray(limits) ? limits : [limits]).flatMap((limit) =>
    typeof limit === "object" && limit.key ? [limit.key] : [],
  );
};

describe("who goes first, and how much at once", () => {
  it("what a person waits for goes before everything else", () => {
    const others = [...byId.keys()].filter((id) => !WAITED_FOR.includes(id));
    const highest = Math.max(...others.map(priorityOf));
    for (const id of WAITED_FOR) expect(priorityOf(id), id).toBeGreaterThan(highest);
  });

  it("nobody's work crowds out another person's", () => {
    for (const id of WAITED_FOR) expect(keysOf(id), id).toContain("event.data.accountId");
  });

  it("boards of one system are read a few at a time", () => {
    expect(keysOf("refresh-board")).toEqual(["event.data.source"]);
  });

  it("work on a schedule keeps to one at a time or does little, and goes last or as usual", () => {
    for (const [id, opts] of byId) {
      const isScheduled = (opts.triggers ?? []).some((trigger) => "cron" in trigger);
      if (isScheduled) expect(priorityOf(id), id).toBeLessThanOrEqual(0);
    }
  });
});
