import type { Posting } from "@/lib/domain/posting/posting.schema";
import { type JobCorpus, openJobCorpus } from "@/server/testing/job-corpus";

const TARGET = 400;
const ROUNDS = 3;
const WRITTEN_TABLES = ["PostingRecord", "Job", "JobEvent"];

/** Postings stored per second on the embedded database, and what storing the same again writes. */
export async function measureIngest(print: (line: string) => void, postings: Posting[]): Promise<void> {
  const corpus = await openJobCorpus();
  try {
    let best = { wall: 0, cpu: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      // The same words at another employer: other openings.
      const records = postings.map((posting) => ({
        ok: {
          ...posting,
          id: `${posting.id}#${round}`,
          url: `${posting.url}#${round}`,
          company: `${posting.company} ${round}`,
        },
      }));
      const [database, own, start] = [corpus.databaseSeconds(), process.cpuUsage(), performance.now()];
      await corpus.ingest(records);
      const wall = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(own);
      const cpu = Math.max(corpus.databaseSeconds() - database, (user + system) / 1e6);
      best = { wall: Math.max(best.wall, records.length / wall), cpu: Math.max(best.cpu, records.length / cpu) };
      if (round < ROUNDS - 1) continue;
      const before = await latestTransaction(corpus);
      const again = performance.now();
      const result = await corpus.ingest(records);
      const ms = Math.round(performance.now() - again);
      print(
        `an unchanged board of ${records.length} postings read again: ${result.unchanged} unchanged, ${await rowsSince(corpus, before)} rows written, ${ms} ms`,
      );
    }
    print(
      `stored on the embedded database, skills and search words included: best ${Math.round(best.wall)} postings/s of wall time, ${Math.round(best.cpu)} per second of the busier process (target ${TARGET}); database at its highest ${corpus.databasePeakMiB()} MiB`,
    );
  } finally {
    await corpus.close();
  }
}

async function latestTransaction(corpus: JobCorpus): Promise<number> {
  const [row] = await corpus.ctx.db.$queryRaw<{ id: string }[]>`SELECT pg_current_xact_id()::text AS id`;
  return Number(row?.id);
}

async function rowsSince(corpus: JobCorpus, transaction: number): Promise<number> {
  let rows = 0;
  for (const table of WRITTEN_TABLES) {
    const [count] = await corpus.ctx.db.$queryRawUnsafe<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM "${table}" WHERE xmin::text::bigint > ${transaction}`,
    );
    rows += count?.rows ?? 0;
  }
  return rows;
}
