import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { loosenWishes } from "@/lib/domain/match/loosen-wishes";
import { type MinimalPosting, minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { NO_WISHES, type Wishes, wishesSchema } from "@/lib/domain/profile/wishes.schema";
import { type Resume, resumeSchema } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import type { Command, CommandIo } from "@/server/cli/command";

/** `dossier match`: every job of a file scored for one resume, best first. */
export const command: Command = {
  summary: "Rank jobs for one resume, with reasons",
  options: {
    resume: { type: "string", value: "FILE", description: "PDF, DOCX, JSON Resume or plain text", required: true },
    jobs: {
      type: "string",
      value: "FILE",
      description: "Postings, one JSON object a line (- for stdin)",
      required: true,
    },
    wishes: { type: "string", value: "FILE", description: "What is wanted, as JSON" },
    now: { type: "string", value: "DATE", description: "Count ages from this date instead of today" },
  },
  help: `Prints one line per job: { "id", "score" 0..1, "reasons", "parts", "requirements", "excludedBy"? }. A job that a hard fact
rules out keeps its line, with a low score and the fact under "excludedBy". A line that is no job becomes
{ "rejected": reason }.

Wishes: { "titles": [], "places": [], "remote": "yes", "workAuthorization": [], "salaryFloor": { "amount", "currency", "period" },
"mustNot": [], "niceToHave": [] }; places, remote and mustNot may be free text.`,
  async run(args, io) {
    const { text, resume } = await readResume(resolve(io.cwd, args.required("resume")));
    const wishes = await readWishesFile(args.string("wishes"), io);
    const now = args.string("now") ? new Date(args.required("now")) : new Date();
    if (Number.isNaN(now.getTime()))
      throw new AppError("invalid_input", "--now is not a date. Write it as 2026-01-31.");
    const { postings, rejected } = await readJobs(args.required("jobs"), io);
    const { rankJobs } = await import("@/lib/domain/match/rank-jobs");
    const { loadMatchTools } = await import("@/server/adapters/taxonomy/load-match-tools");
    const matches = rankJobs({
      resumeText: text,
      ...(resume ? { resume } : {}),
      wishes,
      postings,
      now,
      ...loadMatchTools(),
    });
    for (const { basis: _, ...match } of matches) await io.line(match);
    for (const line of rejected) await io.line(line);
    return 0;
  },
};

async function readResume(path: string): Promise<{ text: string; resume?: Resume }> {
  const bytes = await readFile(path).catch(() => {
    throw new AppError("invalid_input", `The resume ${path} cannot be read. Check that the file exists.`);
  });
  if (bytes.length === 0) throw new AppError("unreadable_file", "The resume is empty.");
  const isBinary = bytes.subarray(0, 1024).includes(0) || bytes.subarray(0, 5).toString("latin1") === "%PDF-";
  if (!isBinary) {
    const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
    const resume = text.trimStart().startsWith("{") ? jsonResume(text) : null;
    return resume ? { text: "", resume } : { text };
  }
  const { createResumeReader } = await import("@/server/adapters/resume-reader/create-resume-reader");
  const reader = createResumeReader();
  try {
    const read = await reader.read(new Uint8Array(bytes), `resume${extname(path)}`);
    return { text: read.text, resume: read.resume };
  } finally {
    await reader.close();
  }
}

function jsonResume(text: string): Resume | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = resumeSchema.safeParse(withoutNulls(value));
  if (!parsed.success)
    throw new AppError(
      "invalid_input",
      `The resume is JSON, but no JSON Resume: ${parsed.error.issues[0]?.path.join(".")} ${parsed.error.issues[0]?.message}.`,
    );
  return parsed.data;
}

/** Many exports write null for "not stated". */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])),
  );
}

async function readWishesFile(name: string | undefined, io: CommandIo): Promise<Wishes> {
  if (name === undefined) return NO_WISHES;
  let value: unknown;
  try {
    value = JSON.parse(await readFile(resolve(io.cwd, name), "utf8"));
  } catch (cause) {
    throw new AppError("invalid_input", `The wishes ${name} cannot be read as JSON.`, { cause });
  }
  const parsed = wishesSchema.safeParse(loosenWishes(value));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError("invalid_input", `The wishes are not as expected: ${issue?.path.join(".")} ${issue?.message}.`);
}

async function readJobs(
  name: string,
  io: CommandIo,
): Promise<{ postings: MinimalPosting[]; rejected: { rejected: string }[] }> {
  const postings: MinimalPosting[] = [];
  const rejected: { rejected: string }[] = [];
  const input: NodeJS.ReadableStream = name === "-" ? io.stdin : createReadStream(resolve(io.cwd, name));
  input.on("error", () => undefined);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === "") continue;
      const read = readJob(line, number);
      if ("reason" in read) rejected.push({ rejected: read.reason });
      else postings.push(read.posting);
    }
  } catch (cause) {
    throw new AppError("invalid_input", `The jobs ${name} cannot be read. Check that the file exists.`, { cause });
  }
  return { postings, rejected };
}

function readJob(line: string, number: number): { posting: MinimalPosting } | { reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: `Line ${number} is not JSON.` };
  }
  if (typeof value !== "object" || value === null)
    return { reason: `Line ${number} is no job, but ${JSON.stringify(value).slice(0, 40)}.` };
  const job: Record<string, unknown> = { ...value };
  if (typeof job.id === "number") job.id = String(job.id);
  const parsed = minimalPostingSchema.safeParse(job);
  if (parsed.success) return { posting: parsed.data };
  // A field that only helps may be odd; the job is still worth a line.
  for (const issue of parsed.error.issues) if (!NEEDED.has(String(issue.path[0]))) delete job[String(issue.path[0])];
  const again = minimalPostingSchema.safeParse(job);
  if (again.success) return { posting: again.data };
  const issue = again.error.issues[0];
  return { reason: `Line ${number} is no job: ${issue?.path.join(".") || "the line"}: ${issue?.message}.` };
}

const NEEDED = new Set(["id", "title"]);
