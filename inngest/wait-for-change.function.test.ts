import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "@/inngest/runner/db/database";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import type { TestEngine } from "@/inngest/runner/testing/test-engine";
import { waitForChange } from "@/inngest/wait-for-change";

const suite = engineSuite();

/** When the word is given: around one of the engine's messages to its database, counted from the moment it can be given. */
type Moment = { message: number; when: "before" | "after" };
const moment: fc.Arbitrary<Moment> = fc.record({
  message: fc.nat(11),
  when: fc.constantFrom("before" as const, "after" as const),
});

/** Lets something happen before or after a message of the engine; its own messages are not counted. */
function momentsOf(act: () => Promise<void>) {
  let left: Moment[] = [];
  let isActing = false;
  const due = async (when: Moment["when"]) => {
    const now = left.filter((one) => one.message <= 0 && one.when === when);
    left = left.filter((one) => !now.includes(one));
    for (const _ of now) {
      isActing = true;
      await act();
      isActing = false;
    }
  };
  const around = async <T>(message: () => Promise<T>): Promise<T> => {
    if (isActing || left.length === 0) return message();
    await due("before");
    const result = await message();
    await due("after");
    left = left.map((one) => ({ ...one, message: one.message - 1 }));
    return result;
  };
  return {
    plan: (moments: readonly Moment[]) => {
      left = [...moments];
    },
    wrap: (database: Database): Database => ({
      transact: (statements) => around(() => database.transact(statements)),
      query: (statement) => around(() => database.query(statement)),
      close: () => database.close(),
    }),
  };
}

/** Told again it is the same event, by its id. */
const word = (key: string) => ({ id: `word-${key}`, name: "word/given", data: { key } });

describe.each(MODES)("waiting for a row that changes, $mode", ({ checkpointing }) => {
  let moments: ReturnType<typeof momentsOf>;
  afterEach(() => moments.plan([]));

  it("hears a word that is given before, while and after it begins to wait, once or twice", async () => {
    let row: "open" | "answered" = "open";
    let key = "";
    let count = 0;
    let planned: readonly Moment[] = [];
    moments = momentsOf(async () => {
      row = "answered";
      await engine.send(word(key));
    });
    const engine: TestEngine = await suite.start(
      (client) => [
        client.createFunction({ id: "asker", triggers: [{ event: "word/asked" }] }, async ({ event, step }) => {
          // From here on the owner may say it.
          await step.run("ask", () => moments.plan(planned));
          for (const round of [1, 2]) {
            await waitForChange(step, {
              id: `await-word-${round}`,
              event: "word/given",
              if: "async.data.key == event.data.key",
              timeout: "1d",
              hasChanged: async () => row === "answered",
              tellAgain: async () => void (await engine.send(word(key))),
            });
            const now = await step.run(`read-${round}`, () => row);
            if (now === "answered") return { round, key: (event.data as { key: string }).key };
          }
          return null;
        }),
      ],
      { checkpointing, interpose: (database) => moments.wrap(database) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 2 }), async (given) => {
        [row, key, planned] = ["open", `k${++count}`, given];
        const run = await engine.run(await engine.send({ name: "word/asked", data: { key } }));
        expect(run).toMatchObject({ status: "Completed", output: { round: 1, key } });
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 240_000);
});
