import "@/server/adapters/taxonomy/matching.bench";
import { benchRetrieval } from "@/server/testing/matching/bench-retrieval";

/**
 * `npm run bench:matching -- [FOLDER] [--titles N] [--jobs N] [--no-retrieval]`: the tables and models first
 * (server/adapters/taxonomy/matching.bench.ts), then retrieval, ranking and new postings on the product without its pages.
 */
const data = process.argv[2]?.startsWith("--") ? "../shared/data" : (process.argv[2] ?? "../shared/data");
const jobs = Number(process.argv[process.argv.indexOf("--jobs") + 1]) || 10_000;
if (!process.argv.includes("--no-retrieval"))
  await benchRetrieval((line) => process.stdout.write(`${line}\n`), data, jobs);
process.exit(0);
