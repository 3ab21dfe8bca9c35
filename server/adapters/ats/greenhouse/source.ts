import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { type GreenhouseJob, greenhouseJobSchema } from "@/server/adapters/ats/greenhouse/schema";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";

const HOSTS = /^(?:boards|job-boards|boards-api|api)(?:\.eu)?\.greenhouse\.io$/;

/** Greenhouse job boards (public, documented API). */
export const greenhouse = defineSource({
  name: "greenhouse",
  label: "Greenhouse",
  schema: greenhouseJobSchema,
  select(text) {
    const answer = readJsonAnswer(text, "Greenhouse");
    if (isObject(answer) && typeof answer.error === "string" && !("title" in answer)) {
      throw new AppError("invalid_input", `Greenhouse answered with an error: ${answer.error.slice(0, 200)}`);
    }
    const jobs = new Map<unknown, unknown>();
    for (const job of jobsIn(answer))
      jobs.set(isObject(job) && job.id !== undefined && job.id !== null ? job.id : Symbol("no id"), job);
    return [...jobs.values()];
  },
  map: (job) => ({
    nativeId: job.id,
    company: job.company_name,
    url: job.absolute_url,
    title: job.title,
    requisitionId: requisitionOf(job),
    location: job.location?.name,
    places: placesOf(job),
    workplace: metadataOf(job, /^(?:workplace|work\s?place|location) type$|^remote\??$/i),
    employmentType: metadataOf(job, /^(?:employment|job|contract|position) type$|^time type$/i),
    salary: payOf(job),
    department: job.departments[0]?.name,
    postedAt: job.first_published,
    updatedAt: job.updated_at,
    validThrough: job.application_deadline,
    language: job.language,
    html: job.content,
  }),
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "Greenhouse",
      board,
      `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(board.token)}/jobs?content=true`,
      state,
      read,
    ),
  posting(url, token) {
    const id =
      url.searchParams.get("gh_jid") ?? url.searchParams.get("token") ?? /\/jobs\/(\d+)/.exec(url.pathname)?.[1];
    return id && /^\d+$/.test(id)
      ? { url: `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(token)}/jobs/${id}` }
      : undefined;
  },
  recognises: (text) =>
    /"internal_job_id"\s*:/.test(text) || (/"absolute_url"\s*:/.test(text) && !/"content_plain"\s*:/.test(text)),
  tokenOf(url) {
    if (!HOSTS.test(url.hostname)) return null;
    const named = url.searchParams.get("for");
    if (named) return named;
    const [first, second, third] = url.pathname.split("/").filter(Boolean);
    if (first === "v1") return second === "boards" ? (third ?? null) : null;
    return first && first !== "embed" ? first : null;
  },
});

/** `{ jobs }`, `{ departments: [{ jobs }] }`, `{ offices: [{ departments: [{ jobs }] }] }`, a list, or one job. */
function jobsIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer;
  if (!isObject(answer)) throw new AppError("invalid_input", "This is not a Greenhouse answer: it holds no jobs.");
  if (Array.isArray(answer.jobs)) return answer.jobs;
  for (const group of [answer.departments, answer.offices]) {
    if (Array.isArray(group) && !("title" in answer)) return group.flatMap(jobsOfGroup);
  }
  if ("title" in answer || "absolute_url" in answer) return [answer];
  throw new AppError("invalid_input", "This is not a Greenhouse answer: it holds no jobs.");
}

function jobsOfGroup(group: unknown): unknown[] {
  if (!isObject(group)) return [];
  const own = Array.isArray(group.jobs) ? group.jobs : [];
  return Array.isArray(group.departments) ? [...own, ...group.departments.flatMap(jobsOfGroup)] : own;
}

/** Some boards write words ("See Opening ID") where the requisition belongs. */
function requisitionOf(job: GreenhouseJob): string | undefined {
  return job.requisition_id && /\d/.test(job.requisition_id) ? job.requisition_id : undefined;
}

/** Offices are only places where the job's own place line is missing. */
function placesOf(job: GreenhouseJob) {
  return job.location?.name ? [] : job.offices.map((office) => ({ text: office.location ?? office.name }));
}

function metadataOf(job: GreenhouseJob, name: RegExp): string | undefined {
  return job.metadata.find((field) => field.name && name.test(field.name.trim()))?.value;
}

function payOf(job: GreenhouseJob) {
  const [range] = job.pay_input_ranges;
  if (range?.min_cents === undefined && range?.max_cents === undefined) return undefined;
  const cents = (value: number | undefined) => (value === undefined ? undefined : value / 100);
  return {
    min: cents(range.min_cents),
    max: cents(range.max_cents),
    currency: range.currency_type,
    period: range.title,
  };
}
