import { dedupePostings } from "@/lib/domain/job/dedupe-postings";
import { labelledPostings, scoreGroups } from "@/lib/domain/job/labelled-postings";

const TARGET = 20_000;

/** Right decisions of each kind and postings per second, on labelled postings. */
export function measureDedupe(print: (line: string) => void): void {
  for (const size of [10_000, 100_000]) {
    const labelled = labelledPostings(size / 2, 1);
    const postings = labelled.map(({ posting }) => posting);
    const cpu = process.cpuUsage();
    const start = performance.now();
    const groups = dedupePostings(postings);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const { kinds, wrongGroups } = scoreGroups(labelled, groups);
    print(
      `dedup of ${size} postings: ${Math.round(size / seconds)} postings/s of wall time, ${Math.round(size / ((user + system) / 1e6))} per second of processor time (target ${TARGET}); ${wrongGroups} wrong groups; ${[...kinds].map(([kind, { right, all }]) => `${kind} ${right}/${all}`).join(", ")}`,
    );
  }
}
