import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startChaosStack } from "@/inngest/runner/chaos/chaos-stack";
import { type Driven, driveApplication } from "@/inngest/runner/chaos/drive-application";
import { createEmployer, type Mood } from "@/inngest/runner/chaos/employer";
import { judge } from "@/inngest/runner/chaos/judge";
import { type Marks, readMarks } from "@/inngest/runner/chaos/marks";
import { createMap, type Moment, WAITING } from "@/inngest/runner/chaos/moments";
import { createPeople } from "@/inngest/runner/chaos/people";
import { report } from "@/inngest/runner/chaos/report";
import { createStrikes } from "@/inngest/runner/chaos/strikes";

/**
 * `npm run chaos -- [--runs N] [--from K] [--minutes M] [--only WORD] [--keep]`: the product's own pipeline, from a request
 * to a sent application, on its own three processes, one of which is killed with kill -9 in each application, in turn at
 * every boundary of every step. A few undisturbed applications first show which boundaries there are and what must be left
 * behind. Exits 1 when anything was lost, doubled or wrong, or took too long to go on.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    from: { type: "string", default: "0" },
    minutes: { type: "string", default: "60" },
    only: { type: "string", default: "" },
    keep: { type: "boolean", default: false },
  },
});
const [RUNS, FROM, MINUTES] = [Number(values.runs), Number(values.from), Number(values.minutes)];
const LANES = 2;
/** How the employer's door may behave: each gives a way that a struck application may go too. */
const MOODS: readonly Mood[] = ["takes", "takes and breaks off", "breaks off"];

const home = mkdtempSync(join(tmpdir(), "dossier-chaos-"));
const employer = createEmployer();
const map = createMap();
const strikes = createStrikes((error) => {
  console.error(String(error));
  process.exit(1);
});
let isMapping = true;
const stack = await startChaosStack(home, employer, {
  onRecord: strikes.onRecord,
  async onMoment(moment: Moment, isAlive) {
    if (isMapping) map.note(moment);
    await strikes.onMoment(moment, isAlive);
  },
});
const { container, victims } = stack;
const people = await createPeople(container, RUNS + MOODS.length, LANES);
const jobs = people.map(({ accountId, jobIds }) => jobIds.map((jobId) => ({ accountId, jobId })));

const references: Marks[] = [];
for (const mood of MOODS) {
  const one = jobs[0]?.shift();
  if (!one) throw new Error("There are no jobs to apply for.");
  const driven = await driveApplication(stack, employer, one, async () => map.note(WAITING), mood);
  if (!driven.isAtEnd) throw new Error(`An undisturbed application did not reach its end (${mood}).`);
  const marks = await readMarks(container, employer, driven);
  if (marks.faults.length > 0) throw new Error(`An undisturbed application (${mood}): ${marks.faults.join("; ")}`);
  references.push(marks);
}
isMapping = false;

const targets = [victims.worker, victims.web, victims.database];
const combinations = map
  .boundaries()
  .filter((boundary) => `${boundary.place} ${boundary.phase}`.includes(values.only))
  .flatMap((boundary) => targets.map((victim) => ({ ...boundary, victim })));
const driven: Driven[] = [];
const startedAt = Date.now();
/** Which boundary is whose turn; one that was missed comes round again. */
const turns = Array.from({ length: RUNS }, (_, index) => combinations[(FROM + index) % combinations.length]);

async function lane(own: typeof jobs): Promise<void> {
  for (const person of own.flat()) {
    const strike = turns.shift();
    if (!strike || Date.now() - startedAt > MINUTES * 60_000) return;
    const { accountId } = person;
    strikes.plan(accountId, strike);
    const whileWaiting = () => strikes.onMoment({ accountId, ...WAITING });
    const one = await driveApplication(stack, employer, person, whileWaiting).catch((error: unknown) => {
      console.log("given up:", strike.victim.name, strike.place, strike.phase, String(error));
      return { accountId, applicationId: "unknown", packageHash: null, runs: [], isAtEnd: false };
    });
    const finished = one.runs.flatMap(({ functionId, finishedAt }) =>
      finishedAt === null ? [] : [{ functionId: functionId.replace(/^dossier-/, ""), finishedAt }],
    );
    if (!strikes.end(accountId, one.isAtEnd, finished)) turns.push(strike);
    driven.push(one);
    console.error(`${strikes.done.length}/${RUNS}: ${strike.victim.name}, ${strike.place}, ${strike.phase}`);
    if (!one.isAtEnd) console.log("lost:", strike.victim.name, strike.place, strike.phase, one.applicationId);
  }
}
await Promise.all(
  Array.from({ length: LANES }, (_, index) => lane(jobs.filter((_person, place) => place % LANES === index))),
);

const verdicts = [];
for (const one of driven) {
  const isKnown = one.applicationId !== "unknown";
  verdicts.push(
    isKnown
      ? judge(one, await readMarks(container, employer, one), references)
      : { driven: one, duplicates: [], faults: ["given up"] },
  );
}
const isGood = report({
  verdicts,
  references,
  strikes: strikes.done,
  victims: targets,
  boundaries: combinations.length,
  elapsedMs: Date.now() - startedAt,
});
await stack.close();
if (values.keep) console.log(`kept: ${home}`);
else rmSync(home, { recursive: true, force: true });
process.exit(isGood ? 0 : 1);
