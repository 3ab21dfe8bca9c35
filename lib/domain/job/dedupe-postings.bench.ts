import { dedupePostings } from "@/lib/domain/job/dedupe-postings";
import { labelledPostings, scoreGroups } from "@/lib/domain/job/labelled-postings";

/** `npm run bench:dedupe`: right decisions per kind on three seeds, and postings per second in one process. */
const TARGET = 20_000;
const SIZES = [10_000, 100_000];

for (const size of SIZES) {
  for (const seed of [1, 2, 3]) {
    const labelled = labelledPostings(size / 2, seed);
    const postings = labelled.map(({ posting }) => posting);
    const cpu = process.cpuUsage();
    const start = performance.now();
    const groups = dedupePostings(postings);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const { kinds, wrongGroups } = scoreGroups(labelled, groups);
    const perSecond = Math.round(postings.length / seconds);
    const perCpuSecond = Math.round(postings.length / ((user + system) / 1e6));
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    process.stdout.write(
      `${size} postings, seed ${seed}: ${seconds.toFixed(2)} s, ${perSecond} postings/s (${perCpuSecond} per CPU second; target ${TARGET}), ${memory} MiB, ${wrongGroups} wrong groups\n` +
        `  ${[...kinds].map(([kind, { right, all }]) => `${kind} ${right}/${all}`).join(", ")}\n`,
    );
  }
}
