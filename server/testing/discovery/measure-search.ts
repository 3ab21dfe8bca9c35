import { gunzipSync } from "node:zlib";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { labelledPostings } from "@/lib/domain/job/labelled-postings";
import { normalizePosting } from "@/lib/domain/posting/normalize-posting";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import { isAppError } from "@/lib/errors";
import { indexJobs } from "@/server/services/job/index-jobs";
import { listJobFacets } from "@/server/services/job/list-job-facets";
import { listJobs } from "@/server/services/job/list-jobs";
import { percentile } from "@/server/testing/discovery/percentile";
import { type JobCorpus, openJobCorpus } from "@/server/testing/job-corpus";
import { hasSharedData, readSharedData } from "@/server/testing/shared-data";

const TARGET_MS = 100;
const QUESTIONS = 40;
/** Vectors are made in the background; so many are made before the questions, newest jobs first. */
const MOST_VECTORS = 5_000;

/** How long a page of jobs takes, with words, filters and counts, for somebody who follows every board. */
export async function measureSearch(print: (line: string) => void, sizes: number[]): Promise<void> {
  const postings = corpusOf(Math.max(...sizes));
  const corpus = await openJobCorpus();
  try {
    let stored = 0;
    for (const size of sizes) {
      const start = performance.now();
      const cpu = corpus.databaseSeconds();
      const next = postings.slice(stored, size);
      for (let at = 0; at < next.length; at += 5_000)
        await corpus.ingest(next.slice(at, at + 5_000).map((ok) => ({ ok })));
      stored += next.length;
      const filled = `${next.length} more stored in ${Math.round((performance.now() - start) / 1000)} s, ${Math.round(corpus.databaseSeconds() - cpu)} s of them the database's`;
      let vectors = 0;
      for (let left = true; left && vectors < MOST_VECTORS; ) {
        const made = await indexJobs(corpus.ctx, 500);
        vectors += made.indexed;
        left = made.left;
      }
      print(`\nsearch among ${stored} jobs (${filled}; ${vectors} vectors made), target p95 under ${TARGET_MS} ms`);
      await ask(print, corpus, postings.slice(0, stored));
    }
    print(`database at its highest ${corpus.databasePeakMiB()} MiB`);
  } finally {
    await corpus.close();
  }
}

async function ask(print: (line: string) => void, corpus: JobCorpus, postings: Posting[]): Promise<void> {
  const texts = questionsFrom(postings);
  const filters: [string, JobFilter[]][] = [
    ["one or two words", texts.map((text) => ({ text }))],
    [
      "words, narrowed",
      texts.map((text, i) => ({ text, ...(i % 2 ? { country: "US" } : { remote: "remote" as const }) })),
    ],
    ["words, newest first", texts.map((text) => ({ text, sort: "newest" as const }))],
    ["no words, newest first", texts.slice(0, 20).map(() => ({ sort: "newest" as const }))],
    ["no words, by company", postings.slice(0, 20).map(({ company }) => ({ company }))],
  ];
  for (const [name, list] of filters) {
    await timed(print, corpus, name, list, async (filter) => {
      await listJobs(corpus.ctx, { filter, limit: 30 });
      return undefined;
    });
  }
  await timed(
    print,
    corpus,
    "second page",
    texts.slice(0, 20).map((text) => ({ text })),
    async (filter) => {
      const { nextCursor } = await listJobs(corpus.ctx, { filter, limit: 30 });
      if (!nextCursor) return undefined;
      const start = performance.now();
      await listJobs(corpus.ctx, { filter, limit: 30, cursor: nextCursor });
      return performance.now() - start;
    },
  );
  await timed(
    print,
    corpus,
    "counts beside words",
    texts.slice(0, 20).map((text) => ({ text })),
    async (filter) => {
      await listJobFacets(corpus.ctx, filter);
      return undefined;
    },
  );
  await timed(
    print,
    corpus,
    "counts of everything",
    texts.slice(0, 5).map(() => ({})),
    async (filter) => {
      await listJobFacets(corpus.ctx, filter);
      return undefined;
    },
  );
}

/** Times each question and, since others use this machine too, says beside it how long the two processes really worked. */
async function timed(
  print: (line: string) => void,
  corpus: JobCorpus,
  name: string,
  filters: JobFilter[],
  run: (filter: JobFilter) => Promise<number | undefined>,
): Promise<void> {
  const [first] = filters;
  if (first) await run(first);
  const times: number[] = [];
  const [database, own] = [corpus.databaseSeconds(), process.cpuUsage()];
  for (const filter of filters) {
    const start = performance.now();
    const took = await run(filter);
    times.push(took ?? performance.now() - start);
  }
  const { user, system } = process.cpuUsage(own);
  const busyMs = (corpus.databaseSeconds() - database) * 1_000 + (user + system) / 1_000;
  print(
    `  ${name.padEnd(24)} p50 ${percentile(times, 0.5).toFixed(0).padStart(5)} ms   p95 ${percentile(times, 0.95).toFixed(0).padStart(5)} ms   mean processor time ${(busyMs / times.length).toFixed(0)} ms   (${times.length} questions)`,
  );
}

/** Words of titles that are there, as people type them: one, two, the beginning of one, with a slip. */
function questionsFrom(postings: Posting[]): string[] {
  const step = Math.max(1, Math.floor(postings.length / QUESTIONS));
  return Array.from({ length: QUESTIONS }, (_, i) => {
    const words = (postings[i * step]?.title ?? "").match(/\p{L}{4,}/gu) ?? ["manager"];
    const [first = "manager", second = ""] = words;
    if (i % 4 === 0) return `${first} `;
    if (i % 4 === 1) return `${first} ${second} `;
    if (i % 4 === 2) return `${first} ${second.slice(0, 3)}`;
    return `${first.slice(0, 2)}${first.slice(3)} `;
  });
}

/** The aggregated listing where it is there, else invented postings. */
function corpusOf(size: number): Posting[] {
  if (!hasSharedData())
    return labelledPostings(Math.ceil(size / 2), 1).map(({ posting }) =>
      postingSchema.parse({ ...posting, source: "greenhouse" }),
    );
  type Row = {
    id: number;
    company: string;
    company_slug: string;
    title: string;
    location: string;
    url: string;
    updated_at: string;
  };
  const rows: Row[] = JSON.parse(
    gunzipSync(readSharedData("postings/aggregated_listings_2026-01-06.json.gz")).toString("utf8"),
  );
  return rows.slice(0, size).flatMap((row) => {
    try {
      const { title, company, location, url } = row;
      return [
        normalizePosting({
          source: "greenhouse",
          board: row.company_slug,
          nativeId: String(row.id),
          company,
          title,
          location,
          url,
          updatedAt: row.updated_at,
        }),
      ];
    } catch (error) {
      if (isAppError(error)) return [];
      throw error;
    }
  });
}
