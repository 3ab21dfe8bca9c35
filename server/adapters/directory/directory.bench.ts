import { loadDirectory, searchDirectory } from "@/server/adapters/directory/bundled";

/** `npm run bench:directory`: time to load the bundled directory, memory it takes, and time per query. */
const QUERIES = [
  "stripe",
  "strpe",
  "open ai",
  "micro",
  "a",
  "the company",
  "goldman sach",
  "international business machines",
  "zzzzzz",
  "nestle",
  "日本",
  "hopsital",
  "university of",
];
const ROUNDS = 40;

const before = process.memoryUsage();
const cpuMs = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};
const loadCpu = process.cpuUsage();
const start = performance.now();
const { index } = loadDirectory();
const loadMs = performance.now() - start;
const loadCpuMs = cpuMs(loadCpu);
const after = process.memoryUsage();
const megabytes = (after.heapUsed + after.external - before.heapUsed - before.external) / 2 ** 20;

const times: number[] = [];
const queryCpu = process.cpuUsage();
for (let round = 0; round < ROUNDS; round++) {
  for (const query of QUERIES) {
    const from = performance.now();
    searchDirectory(query, { limit: 20 });
    times.push(performance.now() - from);
  }
}
const queryCpuMs = cpuMs(queryCpu) / times.length;
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
process.stdout.write(
  `${index.count} companies loaded in ${loadMs.toFixed(0)} ms, ${loadCpuMs.toFixed(0)} ms of CPU (target 150), ${megabytes.toFixed(0)} MiB\n` +
    `${times.length} queries: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (target 20), ${queryCpuMs.toFixed(1)} ms of CPU each\n`,
);
