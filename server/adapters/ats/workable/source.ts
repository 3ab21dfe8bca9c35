import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { pathParts, subdomainOf } from "@/server/adapters/ats/host-token";
import { isObject } from "@/server/adapters/ats/read-json-answer";
import { selectRecords } from "@/server/adapters/ats/select-records";
import { type WorkableJob, workableJobSchema } from "@/server/adapters/ats/workable/schema";

/** Workable boards: the public widget with descriptions, and the v3 list. */
export const workable = defineSource({
  name: "workable",
  label: "Workable",
  schema: workableJobSchema,
  recognises: (text) => /"shortcode"\s*:/.test(text),
  select: (text) => withAllPlaces(selectRecords(text, "Workable", ["jobs", "results"], ["shortcode"])),
  map: (job, board) => ({
    nativeId: job.shortcode,
    title: job.title,
    url:
      job.url ??
      job.shortlink ??
      (board.token
        ? `https://apply.workable.com/${board.token}/j/${job.shortcode}/`
        : `https://apply.workable.com/j/${job.shortcode}`),
    applyUrl: job.application_url,
    requisitionId: job.code,
    places: placesOf(job),
    workplace: job.workplace ?? ((job.telecommuting ?? job.remote) ? "remote" : undefined),
    employmentType: job.employment_type ?? job.type,
    seniority: job.experience,
    department: Array.isArray(job.department)
      ? String(job.department[0] ?? "")
      : typeof job.department === "string"
        ? job.department
        : undefined,
    postedAt: job.published_on ?? job.published ?? job.created_at,
    language: job.language,
    html: [
      job.description,
      job.requirements && `<h3>Requirements</h3>${job.requirements}`,
      job.benefits && `<h3>Benefits</h3>${job.benefits}`,
    ]
      .filter(Boolean)
      .join("\n"),
  }),
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "Workable",
      board,
      `https://apply.workable.com/api/v1/widget/accounts/${encodeURIComponent(board.token)}?details=true`,
      state,
      read,
    ),
  tokenOf(url) {
    const parts = pathParts(url);
    if (url.hostname === "apply.workable.com") {
      const token = parts[0] === "api" ? parts[parts.indexOf("accounts") + 1] : parts[0];
      return token && token !== "j" && token !== "api" ? token : null;
    }
    return subdomainOf(url, ["workable.com"]);
  },
});

function placesOf(job: WorkableJob) {
  const named = [...job.locations, job.location].filter((l) => l !== undefined && l.hidden !== true);
  const places = named.map((l) => ({
    city: l?.city,
    region: l?.region,
    country: l?.countryCode ?? l?.country,
    text: [l?.city, l?.region, l?.country].filter(Boolean).join(", "),
  }));
  if (places.length > 0) return places;
  return job.city || job.state || job.country ? [{ city: job.city, region: job.state, country: job.country }] : [];
}

/** The widget has a row per country of a job; each row carries them all, so that the rows of one job agree. */
function withAllPlaces(rows: unknown[]): unknown[] {
  const byJob = new Map<unknown, unknown[]>();
  for (const row of rows.filter(isObject))
    if (Array.isArray(row.locations)) byJob.set(row.shortcode, [...(byJob.get(row.shortcode) ?? []), ...row.locations]);
  return rows.map((row) =>
    isObject(row) && byJob.has(row.shortcode) ? { ...row, locations: byJob.get(row.shortcode) } : row,
  );
}
