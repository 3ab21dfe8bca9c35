import { loadWords } from "@/inngest/runner/bench/figures";
import type { Verdict } from "@/inngest/runner/chaos/judge";
import type { Marks } from "@/inngest/runner/chaos/marks";
import type { Victim } from "@/inngest/runner/chaos/processes";
import type { Struck } from "@/inngest/runner/chaos/strikes";

const MAX_RECOVERY_MS = 10_000;
const SLOWEST_SHOWN = 5;

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Prints what was counted; true when nothing was lost, doubled or wrong and every recovery kept its time. */
export function report(counted: {
  verdicts: readonly Verdict[];
  references: readonly Marks[];
  strikes: readonly Struck[];
  victims: readonly Victim[];
  boundaries: number;
  elapsedMs: number;
}): boolean {
  const { verdicts, references, strikes, victims } = counted;
  const lost = verdicts.filter((one) => !one.driven.isAtEnd);
  const duplicates = verdicts.flatMap((one) => one.duplicates);
  const wrong = verdicts.filter((one) => one.driven.isAtEnd && one.faults.length > 0);
  const sorted = [...strikes].sort((a, b) => b.recoveredMs - a.recoveredMs);
  const longest = sorted[0]?.recoveredMs ?? 0;
  const kills = victims.reduce((sum, victim) => sum + victim.kills, 0);
  const distinct = new Set(strikes.map((one) => `${one.victim.name} ${one.place} ${one.phase}`)).size;
  const print = (line: string) => console.log(line);
  print(
    "The product's own functions, from a request for an application to its sending, on its three processes; the employer",
  );
  print(
    "is in memory, counts every send and knows no keys. What must be left behind is what undisturbed applications left:",
  );
  for (const { way, counts } of references)
    print(`  ${counts.size} kinds of rows, mails, runs and sends; sending went ${way}`);
  print(
    `runs ${verdicts.length}, kills ${kills} (${victims.map((one) => `${one.name} ${one.kills}`).join(", ")}) at ${distinct} of ${counted.boundaries} boundaries × processes, in ${Math.round(counted.elapsedMs / 1_000)} s`,
  );
  print(`at the end ${loadWords()}`);
  print(
    `lost ${lost.length} (must be 0), duplicated outside effects ${duplicates.length} (must be 0), wrong final states ${wrong.length} (must be 0)`,
  );
  print(
    `recovery, from the kill until the run has gone on: median ${median(sorted.map((one) => one.recoveredMs))} ms, longest ${longest} ms (under ${MAX_RECOVERY_MS})`,
  );
  for (const victim of victims) {
    const own = sorted.filter((one) => one.victim === victim).map((one) => one.recoveredMs);
    if (own.length > 0) print(`  ${victim.name}: median ${median(own)} ms, longest ${own[0]} ms`);
  }
  for (const { victim, place, phase, recoveredMs } of sorted.slice(0, SLOWEST_SHOWN))
    print(`  slowest: ${recoveredMs} ms, ${victim.name} killed, ${place}, ${phase}`);
  for (const { driven, duplicates: doubled, faults } of verdicts) {
    if (doubled.length + faults.length > 0)
      print(`  bad: ${driven.applicationId}: ${[...doubled, ...faults].join("; ")}`);
  }
  return lost.length + duplicates.length + wrong.length === 0 && kills >= strikes.length && longest < MAX_RECOVERY_MS;
}
