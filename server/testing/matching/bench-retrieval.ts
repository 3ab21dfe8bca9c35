import { createHash } from "node:crypto";
import { loadavg } from "node:os";
import { scorePair } from "@/lib/domain/match/score-pair";
import { deriveSkills } from "@/lib/domain/posting/derive-skills";
import { type MinimalPosting, type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { listRankingPostings } from "@/server/adapters/taxonomy/bench/ranking";
import { SAMPLE_PEOPLE } from "@/server/adapters/taxonomy/bench/sample-people";
import { ownerOf, type ServiceContext } from "@/server/context";
import { asJson } from "@/server/db/json";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { indexJobs } from "@/server/services/job/index-jobs";
import { insertJobs } from "@/server/services/job/job-listing.store";
import { vectorHashOf } from "@/server/services/job/vector-hash";
import { viewerOf } from "@/server/services/job/viewer-of";
import { listCandidateJobs } from "@/server/services/match/list-candidate-jobs";
import { loadPerson, type RankedPerson } from "@/server/services/match/load-person";
import { readyPostings } from "@/server/services/match/prepared-postings";
import { rankJobs } from "@/server/services/match/rank-jobs";
import { listRankableJobs } from "@/server/services/match/rankable-jobs.store";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { insertPostings } from "@/server/services/posting/posting.store";
import { eventually, startProductStack } from "@/server/testing/product-stack";

type Say = (line: string) => void;
const CANDIDATES = 400;
const HEAD = 50;
const PEOPLE = 4;
const LOOKS = 5;
const CITIES: [string, string][] = [
  ["Berlin", "DE"],
  ["London", "GB"],
  ["New York", "US"],
  ["Madrid", "ES"],
  ["Toronto", "CA"],
  ["Leeds", "GB"],
];

/**
 * On the product without its pages (embedded database, embedded engine, real functions): what retrieval keeps of the full ranking's
 * head, how long it takes to put the likeliest of many jobs in order, and how long a new posting needs to its place in the list.
 */
export async function benchRetrieval(say: Say, data: string, jobs: number): Promise<void> {
  const stack = await startProductStack();
  try {
    const first = await stack.person();
    await insertMany(first, variedPostings(listRankingPostings(data), jobs, first));
    while ((await indexJobs(first, 400)).left);
    say(
      `Retrieval over ${jobs} jobs in the embedded database (titles, places and companies of the postings above varied):`,
    );
    const found: number[] = [];
    const times: number[] = [];
    for (const person of SAMPLE_PEOPLE.slice(0, PEOPLE)) {
      const ctx = await stack.person();
      await settle(ctx, person.resume);
      const started = performance.now();
      const { scored } = await rankJobs(ctx);
      say(
        `  ${person.key}: all ${scored} jobs scored, explained and stored in ${((performance.now() - started) / 1000).toFixed(1)} s (in the background, likeliest first)`,
      );
      const ranked = await loadPerson(ctx);
      if (!ranked) throw new Error("The person has a resume.");
      found.push(await recallOfHead(ctx, ranked));
      times.push(await timeOfHead(ctx, ranked));
    }
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const load = `load ${loadavg()[0]?.toFixed(1)} on this machine`;
    say(
      `  R@${HEAD} of the full ranking among ${CANDIDATES} candidates: ${mean(found).toFixed(3)} (least ${Math.min(...found).toFixed(3)})`,
    );
    say(
      `  candidates retrieved, scored, explained and sorted for one person, warm: ${mean(times).toFixed(0)} ms (goal 300), ${load}`,
    );
    const reader = await stack.person();
    await settle(reader, SAMPLE_PEOPLE[0]?.resume ?? "");
    const places = [];
    for (let i = 0; i < LOOKS; i++) places.push(await timeToPlace(reader, i));
    places.sort((a, b) => a - b);
    say(
      `  from a new posting to its place in the list, through the engine: median ${places[Math.floor(LOOKS / 2)]?.toFixed(0)} ms, longest ${places.at(-1)?.toFixed(0)} ms (goal: seconds), ${load}`,
    );
  } finally {
    await stack.close();
  }
}

/** The head of the full ranking that is among the candidates, 0..1. */
async function recallOfHead(ctx: ServiceContext, { candidate }: RankedPerson): Promise<number> {
  const head = await ctx.db.jobMatch.findMany({
    where: { accountId: ownerOf(ctx) },
    orderBy: [{ score: "desc" }, { jobId: "asc" }],
    take: HEAD,
    select: { jobId: true },
  });
  const candidates = new Set(await listCandidateJobs(ctx, candidate, CANDIDATES));
  return head.filter(({ jobId }) => candidates.has(jobId)).length / head.length;
}

/** Milliseconds, the median of several looks: retrieve, read, score, explain, sort. Nothing is stored. */
async function timeOfHead(ctx: ServiceContext, person: RankedPerson): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= LOOKS; i++) {
    const started = performance.now();
    const ids = await listCandidateJobs(ctx, person.candidate, CANDIDATES);
    const ready = await readyPostings(ctx, await listRankableJobs(ctx.db, viewerOf(ctx), ids));
    [...ready.values()]
      .map(({ prepared, words }) => scorePair(person.candidate, prepared, words, person.weights))
      .sort((a, b) => b.score - a.score);
    if (i > 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(LOOKS / 2)] ?? Number.NaN;
}

/** Milliseconds from handing in a posting of a followed board until the person's match with it is stored. */
async function timeToPlace(ctx: ServiceContext, nth: number): Promise<number> {
  const posting = postingSchema.parse({
    id: `lever:bench-place:${nth}`,
    source: "lever",
    board: "bench-place",
    url: `https://jobs.example.org/bench-place/${nth}`,
    company: `Invented Newcomer ${nth}`,
    title: `Data Engineer ${nth}`,
    location: "Berlin",
    text: `You build pipelines number ${nth}. Requirements\n- Python\n- SQL`,
  });
  const started = performance.now();
  await ingestPostings(ctx, [{ ok: posting }]);
  await deliverOutboxSoon(ctx);
  await eventually(() =>
    ctx.db.jobMatch.findFirst({
      where: { accountId: ownerOf(ctx), job: { title: posting.title } },
      select: { score: true },
    }),
  );
  return performance.now() - started;
}

/** A profile that follows the board, with a resume; the ranking that this asks for is over when it returns. */
async function settle(ctx: ServiceContext, text: string): Promise<void> {
  const accountId = ownerOf(ctx);
  const resume = resumeOf(text);
  for (const token of text === "" ? [] : ["bench", "bench-place"])
    await ctx.db.followedBoard.create({ data: { accountId, source: "lever", token, company: "Invented" } });
  await ctx.db.resumeFile.create({
    data: {
      accountId,
      filename: "resume.json",
      mediaType: "application/json",
      sizeBytes: 2,
      fileKey: `uploads/${accountId}`,
      parsed: asJson(resume),
      corrected: asJson(resume),
      isPrimary: true,
    },
  });
}

/** The invented resumes are plain text of one shape: a role line, bullets under it. */
function resumeOf(text: string): Resume {
  const lines = text.split("\n").map((line) => line.trim());
  const work: { position: string; highlights: string[] }[] = [];
  for (const line of lines.slice(2)) {
    if (line.startsWith("-")) work.at(-1)?.highlights.push(line.replace(/^-\s*/, ""));
    else if (/\d{4}/.test(line)) work.push({ position: line.split(",")[0] ?? line, highlights: [] });
  }
  return { basics: { label: lines[1] ?? "" }, work };
}

/** As many postings as asked for out of the given ones, each under a company of its own, in changing places and levels. */
function variedPostings(base: readonly MinimalPosting[], count: number, ctx: ServiceContext): Posting[] {
  const levels = ["", "Senior ", "Junior ", "Lead "];
  return Array.from({ length: count }, (_, i) => {
    const own = base[i % base.length];
    const round = Math.floor(i / base.length);
    const [city = "Berlin", countryCode = "DE"] = CITIES[(i + round) % CITIES.length] ?? [];
    const posting = postingSchema.parse({
      id: `lever:bench:${i}`,
      source: "lever",
      board: "bench",
      url: `https://jobs.example.org/bench/${i}`,
      company: `Invented ${i}`,
      title: `${levels[round % levels.length] ?? ""}${own?.title ?? "Clerk"}`,
      location: city,
      places: [{ text: city, city, countryCode }],
      // Another cut of the text for each round, so that no two of them say quite the same.
      text: (own?.text ?? "").slice((round % 5) * 120, 2_600 + (round % 7) * 150),
    });
    return { ...posting, skills: deriveSkills(posting, ctx.ports.skills) };
  });
}

async function insertMany(ctx: ServiceContext, postings: readonly Posting[]): Promise<void> {
  const at = new Date();
  for (let from = 0; from < postings.length; from += 250) {
    const chunk = postings.slice(from, from + 250);
    await insertJobs(
      ctx.db,
      chunk.map((posting) => ({
        id: `job-${posting.id}`,
        posting,
        firstSeenAt: at,
        vectorHash: vectorHashOf(posting),
      })),
    );
    await insertPostings(
      ctx.db,
      chunk.map((posting) => ({
        posting,
        contentHash: createHash("sha256").update(JSON.stringify(posting)).digest("hex"),
        jobId: `job-${posting.id}`,
        mergeReason: null,
        keys: [],
        seenAt: at,
        ownerId: null,
        goneReason: null,
      })),
    );
  }
}
