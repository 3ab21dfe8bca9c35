import { AppError } from "@/lib/errors";
import { defineSource, type MappedPosting } from "@/server/adapters/ats/define-source";
import { readLinkedinPage } from "@/server/adapters/ats/linkedin/read-linkedin-page";
import { type LinkedinJob, linkedinJobSchema } from "@/server/adapters/ats/linkedin/schema";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";
import { readMhtml } from "@/server/adapters/ats/page/read-mhtml";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";
import { selectPagePostings } from "@/server/adapters/ats/select-page-postings";

/** What a user saved from LinkedIn: a job's page, a list's page, or a job's answer. Never fetched: its terms forbid programs. */
export const linkedin = defineSource({
  name: "linkedin",
  label: "LinkedIn",
  isSavedOnly: true,
  companyFrom: "record",
  schema: mappedRecordSchema,
  recognises: (text) => /"jobPostingId"\s*:|topcard__title|urn:li:jobPosting/.test(text),
  select(text, board) {
    if (!/^\s*[[{]/.test(text)) {
      const found = selectPagePostings(readMhtml(text) ?? text, "LinkedIn", board, readLinkedinPage);
      return found.map((job) => (typeof job === "string" ? job : { ...job, board: "linkedin" }));
    }
    const answer = readJsonAnswer(text, "LinkedIn");
    const data = isObject(answer) && isObject(answer.data) ? answer.data : answer;
    const jobs = Array.isArray(data) ? data : isObject(data) && Array.isArray(data.elements) ? data.elements : [data];
    if (!jobs.some((job) => isObject(job) && ("jobPostingId" in job || "title" in job)))
      throw new AppError("invalid_input", "This is not a LinkedIn answer: it holds no job.");
    return jobs.map(fromAnswer);
  },
  map: (record) => record,
  fetch: async () => {
    throw new AppError(
      "invalid_input",
      "LinkedIn does not allow programs to read it. Save the page or paste it instead.",
    );
  },
  tokenOf: (url) =>
    /(?:^|\.)linkedin\.com$/.test(url.hostname) && url.pathname.startsWith("/jobs/") ? "linkedin" : null,
});

function fromAnswer(raw: unknown): MappedPosting | string {
  const parsed = linkedinJobSchema.safeParse(raw);
  if (!parsed.success) return parsed.error.issues[0]?.message ?? "The record is not a LinkedIn job.";
  const job = parsed.data;
  const url = job.jobPostingUrl?.split("?")[0] ?? `https://www.linkedin.com/jobs/view/${job.jobPostingId}/`;
  if (job.jobState && job.jobState !== "LISTED") return "The job is no longer listed.";
  return {
    nativeId: job.jobPostingId,
    board: "linkedin",
    company: companyOf(job.companyDetails),
    title: job.title,
    url,
    applyUrl: applyUrlOf(job.applyMethod),
    location: job.formattedLocation,
    workplace: workplaceOf(job),
    employmentType: job.formattedEmploymentStatus ?? job.employmentStatusResolutionResult?.localizedName,
    seniority: job.formattedExperienceLevel,
    salary: { text: job.formattedSalaryDescription },
    postedAt: job.originalListedAt ?? job.listedAt,
    validThrough: job.expireAt,
    text: job.description?.text,
  };
}

/** The name stands under a key that names its own kind. */
function companyOf(details: unknown): string | undefined {
  for (const value of isObject(details) ? Object.values(details) : []) {
    if (!isObject(value)) continue;
    const found = isObject(value.companyResolutionResult) ? value.companyResolutionResult.name : value.companyName;
    if (typeof found === "string") return found;
  }
  return undefined;
}

function applyUrlOf(method: unknown): string | undefined {
  const [way] = isObject(method) ? Object.values(method) : [];
  const url = isObject(way) ? (way.companyApplyUrl ?? way.easyApplyUrl) : undefined;
  return typeof url === "string" ? url : undefined;
}

function workplaceOf(job: LinkedinJob): string | undefined {
  const [type] = isObject(job.workplaceTypesResolutionResults)
    ? Object.values(job.workplaceTypesResolutionResults)
    : [];
  const name = isObject(type) ? type.localizedName : undefined;
  return typeof name === "string" ? name : job.workRemoteAllowed ? "remote" : undefined;
}
