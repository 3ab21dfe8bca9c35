import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import { isAppError } from "@/lib/errors";
import { findJobSource } from "@/server/adapters/ats/index";
import { createGuardedHttpClient } from "@/server/adapters/http/guarded-http-client";
import { measureDedupe } from "@/server/testing/discovery/measure-dedupe";
import { measureIngest } from "@/server/testing/discovery/measure-ingest";
import { measureNormalising } from "@/server/testing/discovery/measure-normalising";
import { measureSearch } from "@/server/testing/discovery/measure-search";
import { listReplayBoards, startReplayServer } from "@/server/testing/replay-server";
import { hasSharedData, sharedDataDirectory } from "@/server/testing/shared-data";

/**
 * Reads every recorded answer (DOSSIER_DATA, else ../shared/data; without it the sample boards) and prints what was parsed, how complete it is,
 * how fast it is normalised and stored, what a second look at unchanged boards costs, what changed between two snapshots, how right and fast
 * de-duplication is, and how long a search takes. `-- --sizes 2000,10000` asks among fewer jobs, `-- --sizes 0` among none.
 */
const FIELDS: (keyof Posting)[] = [
  "url",
  "location",
  "places",
  "remote",
  "employmentType",
  "seniority",
  "salary",
  "department",
  "postedAt",
  "language",
  "text",
];
const sizesAsked = /--sizes[= ]([\d,]+)/.exec(process.argv.slice(2).join(" "))?.[1] ?? "10000,200000";

const root = hasSharedData() ? join(sharedDataDirectory(), "ats-api") : "server/adapters/ats/sample/boards";
const print = (line: string) => void process.stdout.write(`${line}\n`);

type Answer = { source: string; file: string; bytes: Uint8Array };
const answers: Answer[] = readdirSync(root)
  .filter((folder) => statSync(join(root, folder)).isDirectory())
  .flatMap((source) =>
    readdirSync(join(root, source), { recursive: true })
      .map((file) => join(root, source, String(file)))
      .filter((file) => statSync(file).isFile())
      .map((file) => ({ source, file, bytes: readFileSync(file) })),
  );

const bySource = new Map<string, Posting[]>();
const reasons = new Map<string, number>();
const unreadable: string[] = [];
let rejected = 0;
for (const { source, file, bytes } of answers) {
  const reader = findJobSource(source);
  if (!reader) {
    unreadable.push(`${source}/${basename(file)}: no source of that name`);
    continue;
  }
  try {
    for (const record of reader.read(bytes, { company: source })) {
      if ("ok" in record) bySource.set(record.ok.source, [...(bySource.get(record.ok.source) ?? []), record.ok]);
      else {
        rejected++;
        reasons.set(record.rejected, (reasons.get(record.rejected) ?? 0) + 1);
      }
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    unreadable.push(`${source}/${basename(file)}: ${error.message}`);
  }
}
const postings = [...bySource.values()].flat();
print(
  `answers read from ${root}: ${answers.length} files, ${postings.length} postings, ${rejected} rejected records, ${unreadable.length} files that hold no posting`,
);
for (const [reason, count] of reasons) print(`  rejected ${count}: ${reason}`);
for (const line of unreadable) print(`  ${line}`);

if (hasSharedData()) {
  const pages = join(sharedDataDirectory(), "postings/html");
  const came = { "from fields": 0, "from what the page shows, for a person to check": 0, closed: 0, none: 0 };
  for (const file of readdirSync(pages)) {
    try {
      const [first] = findJobSource("page")?.read(readFileSync(join(pages, file)), { company: "" }) ?? [];
      if (!first) came.none++;
      else if ("rejected" in first) came.closed++;
      else came[first.ok.derived.title ? "from what the page shows, for a person to check" : "from fields"]++;
    } catch (error) {
      if (!isAppError(error)) throw error;
      came.none++;
    }
  }
  print(
    `saved pages read from ${pages}: ${Object.entries(came)
      .map(([kind, count]) => `${count} ${kind}`)
      .join("; ")}`,
  );
}

print("\nfield completeness, % of postings");
print(`${"source".padEnd(16)}${"n".padStart(6)}${FIELDS.map((f) => f.slice(0, 10).padStart(11)).join("")}`);
for (const [source, list] of [...bySource].sort()) {
  const filled = FIELDS.map((field) => list.filter((p) => isFilled(p[field])).length);
  print(
    `${source.padEnd(16)}${String(list.length).padStart(6)}${filled.map((n) => String(Math.round((100 * n) / list.length)).padStart(11)).join("")}`,
  );
}

const big = answers.filter((a) => a.source === "greenhouse" || a.source === "ashby" || a.source === "lever");
measureNormalising(print, () => big.flatMap(({ source, bytes }) => readablePostings(source, bytes)));

const replay = await startReplayServer({ directory: root });
const http = createGuardedHttpClient({ userAgent: "dossier-bench", upstream: replay.origin });
let unchanged = 0;
let total = 0;
let firstMs = 0;
let secondMs = 0;
for (const board of listReplayBoards(root)) {
  const source = findJobSource(board.source);
  if (!source) continue;
  const start = performance.now();
  const first = await source.fetch(http, board);
  const between = performance.now();
  const second = await source.fetch(http, board, first.state);
  firstMs += between - start;
  secondMs += performance.now() - between;
  total++;
  if (second.notModified) unchanged++;
}
await http.close();
await replay.close();
print(
  `boards over local HTTP: ${total} read in ${Math.round(firstMs)} ms; asked again: ${unchanged} of ${total} answered "not modified" in ${Math.round(secondMs)} ms, no posting parsed`,
);

const snapshots = answers
  .filter((a) => a.source === "greenhouse" && /\d{4}-\d{2}-\d{2}\.json$/.test(a.file))
  .sort((a, b) => a.file.localeCompare(b.file));
const [before, after] = snapshots;
if (before && after) {
  const [old, now] = [postingsOf(before), postingsOf(after)];
  const gone = [...old.keys()].filter((id) => !now.has(id)).length;
  const added = [...now.keys()].filter((id) => !old.has(id)).length;
  const kept = [...now.entries()].filter(([id]) => old.has(id));
  const changed = kept.filter(
    ([id, p]) => old.get(id)?.text !== p.text || old.get(id)?.title !== p.title || old.get(id)?.location !== p.location,
  ).length;
  print(
    `snapshots ${basename(before.file)} -> ${basename(after.file)}: ${old.size} -> ${now.size} postings; ${gone} gone, ${added} new, ${kept.length} kept, ${changed} of them changed`,
  );
}
measureDedupe(print);
await measureIngest(
  print,
  big.flatMap(({ source, bytes }) => readablePostings(source, bytes)),
);
const sizes = sizesAsked
  .split(",")
  .map(Number)
  .filter((size) => size > 0);
if (sizes.length > 0) await measureSearch(print, sizes);
print(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);

/** The postings of one answer, none where it holds none. */
function readablePostings(source: string, bytes: Uint8Array): Posting[] {
  try {
    const records = findJobSource(source)?.read(bytes, { company: source }) ?? [];
    return records.flatMap((record) => ("ok" in record ? [record.ok] : []));
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}

function postingsOf(answer: Answer): Map<string, Posting> {
  const records = findJobSource(answer.source)?.read(answer.bytes, { company: "snapshot" }) ?? [];
  return new Map(records.flatMap((record) => ("ok" in record ? [[record.ok.id, record.ok] as const] : [])));
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";
}
