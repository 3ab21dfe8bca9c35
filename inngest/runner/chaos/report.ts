import type { Phase, Step } from "@/inngest/runner/chaos/moments";
import type { Victim } from "@/inngest/runner/chaos/processes";
import type { Verdict } from "@/inngest/runner/chaos/tally";

const MAX_RECOVERY_MS = 10_000;

type Struck = { step: Step; phase: Phase; victim: Victim; recoveredMs: number };

/** Prints what was counted; true when nothing was lost, doubled or wrong and every recovery kept its time. */
export function report(counted: {
  verdicts: readonly Verdict[];
  strikes: readonly Struck[];
  victims: readonly Victim[];
  boundaries: number;
  elapsedMs: number;
}): boolean {
  const { verdicts, strikes, victims } = counted;
  const lost = verdicts.filter((one) => !one.driven.isAtEnd);
  const duplicates = verdicts.flatMap((one) => one.duplicates);
  const wrong = verdicts.filter((one) => one.driven.isAtEnd && one.faults.length > 0);
  const sorted = [...strikes].sort((a, b) => b.recoveredMs - a.recoveredMs);
  const longest = sorted[0]?.recoveredMs ?? 0;
  const kills = victims.reduce((sum, victim) => sum + victim.kills, 0);
  const distinct = new Set(strikes.map((one) => `${one.victim.name} ${one.step} ${one.phase}`)).size;
  const usage = verdicts.reduce((sum, one) => sum + one.usage, 0);
  const print = (line: string) => console.log(line);
  print('The product\'s "prepare an application" from request to approved package, on its three processes.');
  print(
    "There is no function that submits in the product yet: submit is a small one of this test, with the design's unique",
  );
  print(
    "intent row, asked for twice per package, against an employer in memory that counts every send and knows no keys.",
  );
  print(
    `runs ${verdicts.length}, kills ${kills} (${victims.map((one) => `${one.name} ${one.kills}`).join(", ")}) at ${distinct} of ${counted.boundaries} boundaries × processes, in ${Math.round(counted.elapsedMs / 1_000)} s`,
  );
  print(
    `lost ${lost.length} (must be 0), duplicated outside effects ${duplicates.length} (must be 0), wrong final states ${wrong.length} (must be 0)`,
  );
  print(
    `  counted: packages, approvals, history moves, notifications, activity lines, usage (${usage} rows: the floor writes), events, runs, sends`,
  );
  print(
    `recovery, from the kill until the run has done its next step: median ${sorted[Math.floor(sorted.length / 2)]?.recoveredMs ?? 0} ms, longest ${longest} ms (under ${MAX_RECOVERY_MS})`,
  );
  for (const victim of victims) {
    const own = sorted.filter((one) => one.victim === victim);
    if (own[0])
      print(
        `  ${victim.name}: median ${own[Math.floor(own.length / 2)]?.recoveredMs} ms, longest ${own[0].recoveredMs} ms (${own[0].step}, ${own[0].phase})`,
      );
  }
  for (const { victim, step, phase, recoveredMs } of sorted.slice(0, 5))
    print(`  slowest: ${recoveredMs} ms, ${victim.name} killed, ${step}, ${phase}`);
  for (const { driven, duplicates: doubled, faults } of verdicts) {
    if (doubled.length + faults.length > 0)
      print(`  bad: ${driven.applicationId}: ${[...doubled, ...faults].join("; ")}`);
  }
  return lost.length + duplicates.length + wrong.length === 0 && kills >= verdicts.length && longest < MAX_RECOVERY_MS;
}
