import type { AshbyJob } from "@/server/adapters/ats/ashby/schema";
import { ashbyJobSchema } from "@/server/adapters/ats/ashby/schema";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { selectRecords } from "@/server/adapters/ats/select-records";

/** Ashby job boards (public, documented API). */
export const ashby = defineSource({
  name: "ashby",
  label: "Ashby",
  schema: ashbyJobSchema,
  // The page's own GraphQL answers hold the same postings under other names.
  select: (text) =>
    selectRecords(
      text,
      "Ashby",
      ["jobs", "", "data.jobBoard.jobPostings", "data.jobPosting"],
      ["jobUrl", "descriptionHtml"],
    ),
  map(job) {
    if (job.isListed === false) return "The job is not listed publicly.";
    return {
      nativeId: job.id,
      url: job.jobUrl,
      applyUrl: job.applyUrl,
      title: job.title,
      location: locationOf(job),
      places: [
        placeOf(job.location ?? job.locationName, job.address),
        ...job.secondaryLocations.map((l) => placeOf(l.location ?? l.locationName, l.address)),
      ],
      workplace: job.workplaceType ?? (job.isRemote ? "remote" : undefined),
      remoteScope: job.location && /remote/i.test(job.location) ? [job.location] : undefined,
      employmentType: job.employmentType,
      salary: payOf(job),
      department: job.department ?? job.departmentName ?? job.team,
      postedAt: job.publishedAt,
      updatedAt: job.updatedAt,
      html: job.descriptionHtml,
      text: job.descriptionPlain,
    };
  },
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "Ashby",
      board,
      `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board.token)}?includeCompensation=true`,
      state,
      read,
    ),
  recognises: (text) => /"jobUrl"\s*:/.test(text) && /"(?:descriptionHtml|isListed)"\s*:/.test(text),
  tokenOf(url) {
    const parts = url.pathname.split("/").filter(Boolean);
    const token =
      url.hostname === "jobs.ashbyhq.com"
        ? parts[0]
        : url.hostname === "api.ashbyhq.com" && parts[0] === "posting-api"
          ? parts[2]
          : undefined;
    return token === undefined ? null : decoded(token);
  },
});

function decoded(token: string): string | null {
  try {
    return decodeURIComponent(token);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function locationOf(job: AshbyJob): string | undefined {
  const all = [
    job.location ?? job.locationName,
    ...job.secondaryLocations.map((l) => l.location ?? l.locationName),
  ].filter((l) => l !== undefined);
  return all.length > 0 ? [...new Set(all)].join("; ") : undefined;
}

function placeOf(text: string | undefined, address: AshbyJob["address"]) {
  const postal = address?.postalAddress;
  return { text, city: postal?.addressLocality, region: postal?.addressRegion, country: postal?.addressCountry };
}

/** The salary component; equity and bonuses are other things. Tiers by place: the first, as the summary shows it. */
function payOf(job: AshbyJob) {
  const components = [
    ...(job.compensation?.summaryComponents ?? []),
    ...(job.compensation?.compensationTiers ?? []).flatMap((t) => t.components),
  ];
  const salary = components.find(
    (c) => c.compensationType === "Salary" && (c.minValue !== undefined || c.maxValue !== undefined),
  );
  if (salary)
    return { min: salary.minValue, max: salary.maxValue, currency: salary.currencyCode, period: salary.interval };
  return { text: job.compensation?.scrapeableCompensationSalarySummary ?? job.compensationTierSummary };
}
