import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startChaosStack } from "@/inngest/runner/chaos/chaos-stack";
import { type Driven, driveApplication } from "@/inngest/runner/chaos/drive-application";
import { createEmployer } from "@/inngest/runner/chaos/employer";
import { BOUNDARIES } from "@/inngest/runner/chaos/moments";
import { createPeople } from "@/inngest/runner/chaos/people";
import { report } from "@/inngest/runner/chaos/report";
import { createStrikes } from "@/inngest/runner/chaos/strikes";
import { createIntentTable } from "@/inngest/runner/chaos/submission-intent";
import { judge, type Verdict } from "@/inngest/runner/chaos/tally";

/**
 * `npm run chaos -- [--runs N] [--from K] [--minutes M] [--keep]`: the product's own pipeline on its own three processes,
 * one of which is killed with kill -9 in each application, in turn at every boundary of every step. Exits 1 when anything
 * was lost, doubled or wrong, or took too long to go on.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    from: { type: "string", default: "0" },
    minutes: { type: "string", default: "60" },
    keep: { type: "boolean", default: false },
  },
});
const [RUNS, FROM, MINUTES] = [Number(values.runs), Number(values.from), Number(values.minutes)];
const LANES = 2;

const home = mkdtempSync(join(tmpdir(), "dossier-chaos-"));
const employer = createEmployer();
const strikes = createStrikes((error) => {
  console.error(String(error));
  process.exit(1);
});
const stack = await startChaosStack(home, employer, strikes.onMoment);
const { container, victims } = stack;
await createIntentTable(container.db);
const people = await createPeople(container, RUNS, LANES);

const targets = [victims.worker, victims.web, victims.database];
const combinations = BOUNDARIES.flatMap((boundary) => targets.map((victim) => ({ ...boundary, victim })));
const driven: Driven[] = [];
const startedAt = Date.now();
let next = 0;

async function lane(own: typeof people): Promise<void> {
  const jobs = own.flatMap(({ accountId, jobIds }) => jobIds.map((jobId) => ({ accountId, jobId })));
  for (const { accountId, jobId } of jobs) {
    if (next >= RUNS || Date.now() - startedAt > MINUTES * 60_000) return;
    const index = next++;
    const strike = combinations[(FROM + index) % combinations.length];
    if (strike) strikes.plan(accountId, strike);
    const one = await driveApplication(stack, accountId, jobId, () =>
      strikes.onMoment({ accountId, step: "await-decision", phase: "waiting" }),
    );
    strikes.end(accountId, one.isAtEnd);
    driven.push(one);
    console.error(`${driven.length}/${RUNS}: ${strike?.victim.name} ${strike?.step} ${strike?.phase}`);
    if (!one.isAtEnd) console.log("lost:", strike?.victim.name, strike?.step, strike?.phase, one.applicationId);
  }
}
await Promise.all(
  Array.from({ length: LANES }, (_, index) => lane(people.filter((_person, place) => place % LANES === index))),
);

const verdicts: Verdict[] = [];
for (const one of driven) verdicts.push(await judge(container, employer, one));
const isGood = report({
  verdicts,
  strikes: strikes.done,
  victims: targets,
  boundaries: combinations.length,
  elapsedMs: Date.now() - startedAt,
});
await stack.close();
if (values.keep) console.log(`kept: ${home}`);
else rmSync(home, { recursive: true, force: true });
process.exit(isGood ? 0 : 1);
