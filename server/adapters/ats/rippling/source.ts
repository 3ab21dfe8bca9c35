import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { pathParts } from "@/server/adapters/ats/host-token";
import { anything, list, part, words } from "@/server/adapters/ats/lenient";
import { isObject } from "@/server/adapters/ats/read-json-answer";
import { selectRecords } from "@/server/adapters/ats/select-records";

const label = part({ label: words, name: words });

/** One row of api.rippling.com/platform/api/ats/v1/board/TOKEN/jobs (a job has a row per place), or a job's detail. */
const ripplingJobSchema = z.object({
  uuid: words,
  id: words,
  name: words,
  url: words,
  department: label,
  workLocation: label,
  workLocations: list(words),
  allPlaces: list(words),
  employmentType: label,
  createdOn: words,
  companyName: words,
  description: anything,
  payRangeDetails: anything,
});
type RipplingJob = z.infer<typeof ripplingJobSchema>;

/** Rippling boards. Each row carries every place of its job, so the rows of one job agree. */
export const rippling = defineSource({
  name: "rippling",
  label: "Rippling",
  schema: ripplingJobSchema,
  recognises: (text) => /"workLocations?"\s*:/.test(text) && /"uuid"\s*:/.test(text),
  select: (text) => withAllPlaces(selectRecords(text, "Rippling", ["", "items", "results"], ["uuid"])),
  map(job) {
    const id = job.uuid ?? job.id;
    if (id === undefined) return "The record has no id.";
    if (job.name === undefined) return "The record has no title.";
    const places = [...job.allPlaces, ...job.workLocations, job.workLocation?.label].filter((p) => p !== undefined);
    return {
      nativeId: id,
      company: job.companyName,
      title: job.name,
      url: job.url,
      location: [...new Set(places)].join("; "),
      places: [...new Set(places)].map((text) => ({ text })),
      employmentType: job.employmentType?.label,
      salary: payOf(job),
      department: job.department?.label ?? job.department?.name,
      postedAt: job.createdOn,
      html: htmlOf(job.description),
    };
  },
  fetch(http, board, _state, read) {
    const base = `https://api.rippling.com/platform/api/ats/v1/board/${encodeURIComponent(board.token)}/jobs`;
    return fetchPages(http, "Rippling", board, {
      pageSize: Number.POSITIVE_INFINITY,
      read,
      request: () => ({ url: base }),
      detail: (posting) => ({ url: `${base}/${posting.id.split(":").at(-1)}` }),
    });
  },
  tokenOf(url) {
    const parts = pathParts(url);
    if (url.hostname === "ats.rippling.com")
      return parts.find((p, i) => p !== "jobs" && !(i === 0 && /^[a-z]{2}-[A-Z]{2}$/.test(p))) ?? null;
    return url.hostname === "api.rippling.com" && parts.includes("board")
      ? (parts[parts.indexOf("board") + 1] ?? null)
      : null;
  },
});

function withAllPlaces(rows: unknown[]): unknown[] {
  const places = new Map<unknown, string[]>();
  for (const row of rows) {
    if (!isObject(row) || !isObject(row.workLocation) || typeof row.workLocation.label !== "string") continue;
    places.set(row.uuid, [...(places.get(row.uuid) ?? []), row.workLocation.label]);
  }
  return rows.map((row) => (isObject(row) ? { ...row, allPlaces: places.get(row.uuid) } : row));
}

function payOf(job: RipplingJob) {
  const range = Array.isArray(job.payRangeDetails) ? job.payRangeDetails.find(isObject) : undefined;
  return range
    ? {
        min: range.rangeStart,
        max: range.rangeEnd,
        currency: String(range.currency ?? ""),
        period: String(range.frequency ?? ""),
      }
    : undefined;
}

function htmlOf(description: unknown): string | undefined {
  if (typeof description === "string") return description;
  return isObject(description)
    ? [description.company, description.role].filter((p) => typeof p === "string").join("\n") || undefined
    : undefined;
}
