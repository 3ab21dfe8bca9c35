import { AppError } from "@/lib/errors";
import type { Command, ParsedArguments } from "@/server/cli/command";
import type { ServiceContext } from "@/server/context";
import type { JobListItem } from "@/server/services/job/list-jobs";

/** Option -> field of the filter; the same that the page, saved searches and exports use. */
const FILTERS: Record<string, { field: string; value: string; description: string }> = {
  company: { field: "company", value: "NAME", description: "Only this employer" },
  remote: { field: "remote", value: "MODE", description: "remote, hybrid or on_site" },
  type: {
    field: "employmentType",
    value: "TYPE",
    description: "full_time, part_time, contract, temporary, internship",
  },
  level: {
    field: "seniority",
    value: "LEVEL",
    description: "intern, entry, mid, senior, lead, manager, director, executive",
  },
  country: { field: "country", value: "CODE", description: "A place of the job, or where it may be done from: DE, US" },
  language: { field: "language", value: "CODE", description: "Language of the description: en, de" },
  visa: { field: "sponsorship", value: "WORD", description: "offered or not_offered" },
  skill: { field: "skill", value: "NAME", description: "Only jobs that name this skill" },
  source: { field: "source", value: "NAME", description: "Only from this source" },
  years: { field: "maxYears", value: "N", description: "At most N years of experience are asked for" },
  days: { field: "postedWithinDays", value: "N", description: "Posted within N days" },
  sort: { field: "sort", value: "ORDER", description: "match or newest (default: what answers the words best)" },
};
const FLAGS: Record<string, { field: string; description: string }> = {
  pay: { field: "hasSalary", description: "Only jobs that name their pay" },
  "no-degree": { field: "noDegree", description: "Leave out jobs that ask for a degree" },
  "no-clearance": { field: "noClearance", description: "Leave out jobs that ask for a security clearance" },
};
const NUMBERS = new Set(["maxYears", "postedWithinDays"]);

/** `dossier jobs search QUERY --jobs FILE`: the product's own search over the postings of a file. */
export const command: Command = {
  summary: "Search postings by words and filters, as the jobs page does",
  positionals: "[QUERY]",
  options: {
    jobs: {
      type: "string",
      value: "FILE",
      description: 'Postings, one a line, as "jobs ingest" prints them (- for stdin)',
      required: true,
    },
    limit: { type: "string", value: "N", description: "At most N jobs (20, up to 100)" },
    facets: { type: "boolean", description: "Print instead how many jobs each choice of each filter would leave" },
    ...Object.fromEntries(
      Object.entries(FILTERS).map(([name, { value, description }]) => [
        name,
        { type: "string" as const, value, description },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(FLAGS).map(([name, { description }]) => [name, { type: "boolean" as const, description }]),
    ),
  },
  help: `Prints one line a job, best first: { "id", "company", "title", "location", "remote"?, "salary"?, "employmentType", "source", "postedAt",
"url" }, then { "total", "corrections" }. Words: "quoted phrases", -excluded words; slips of the keys are forgiven, and jobs that are alike are found too.
The postings are stored in a database of their own that is deleted afterwards; equal openings are merged first.

Example: dossier jobs ingest --source lever --company Acme --file acme.json | dossier jobs search "registered nurse" --remote hybrid --jobs -`,
  async run(args, io) {
    const { readPostingLines } = await import("@/server/cli/read-posting-lines");
    const filter = await filterOf(args);
    const limit = Number(args.string("limit") ?? 20);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100)
      throw new AppError("invalid_input", "--limit must be a whole number from 1 to 100.");
    const records = await readPostingLines(args.required("jobs"), io);
    const { openJobCorpus } = await import("@/server/testing/job-corpus");
    const { indexJobs } = await import("@/server/services/job/index-jobs");
    const { listJobs } = await import("@/server/services/job/list-jobs");
    const { listJobFacets } = await import("@/server/services/job/list-job-facets");
    const corpus = await openJobCorpus();
    try {
      await corpus.ingest(records);
      while ((await indexJobs(corpus.ctx, 500)).left);
      if (args.flag("facets")) {
        await io.line(await listJobFacets(corpus.ctx, filter));
        return 0;
      }
      const page = await listJobs(corpus.ctx, { filter, limit });
      for (const job of page.items) await io.line(await lineOf(corpus.ctx, job));
      await io.line({ total: page.total, corrections: page.corrections });
      const rejected = records.filter((record) => "rejected" in record).length;
      if (rejected > 0) io.say(`${rejected} of ${records.length} lines are no postings.`);
      return 0;
    } finally {
      await corpus.close();
    }
  },
};

/** What a list shows of a job, by the id and the address of the posting it shows. */
async function lineOf(ctx: ServiceContext, job: JobListItem) {
  const { findJob } = await import("@/server/services/job/job.store");
  const shown = await findJob(ctx.db, job.id);
  const { company, title, location, remote, salary, employmentType, source, postedAt } = job;
  return {
    id: shown?.posting.id,
    company,
    title,
    location,
    remote,
    salary,
    employmentType,
    source,
    postedAt,
    url: shown?.posting.url,
  };
}

async function filterOf(args: ParsedArguments) {
  const { jobFilterSchema } = await import("@/lib/domain/job/job-filter.schema");
  const said: Record<string, unknown> = {};
  const text = args.positionals.join(" ").trim();
  if (text !== "") said.text = text;
  for (const [name, { field }] of Object.entries(FILTERS)) {
    const value = args.string(name);
    if (value !== undefined) said[field] = NUMBERS.has(field) ? Number(value) : value;
  }
  for (const [name, { field }] of Object.entries(FLAGS)) if (args.flag(name)) said[field] = true;
  const filter = jobFilterSchema.safeParse(said);
  if (filter.success) return filter.data;
  const field = String(filter.error.issues[0]?.path[0]);
  const option = Object.entries(FILTERS).find(([, of]) => of.field === field);
  throw new AppError(
    "invalid_input",
    option
      ? `--${option[0]} cannot be "${args.string(option[0])}". It is: ${option[1].description}.`
      : "The query is too long: at most 200 characters.",
  );
}
