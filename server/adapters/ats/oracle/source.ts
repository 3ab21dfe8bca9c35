import { z } from "zod";
import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { list, needed, words } from "@/server/adapters/ats/lenient";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";

const PAGE_SIZE = 25;
const HOST = /^(.+)\.oraclecloud\.com$/;

/** One of `items[].requisitionList` of recruitingCEJobRequisitions, or a detail of recruitingCEJobRequisitionDetails. */
const oracleRequisitionSchema = z.object({
  Id: needed("id"),
  Title: needed("title"),
  PostedDate: words,
  PostingEndDate: words,
  ExternalPostedStartDate: words,
  ExternalPostedEndDate: words,
  PrimaryLocation: words,
  PrimaryLocationCountry: words,
  WorkplaceType: words,
  WorkplaceTypeCode: words,
  JobSchedule: words,
  ContractType: words,
  WorkerType: words,
  Organization: words,
  Department: words,
  Category: words,
  ShortDescriptionStr: words,
  ExternalDescriptionStr: words,
  ExternalResponsibilitiesStr: words,
  ExternalQualificationsStr: words,
  CorporateDescriptionStr: words,
  secondaryLocations: list(z.object({ Name: words, CountryCode: words })),
});
type OracleRequisition = z.infer<typeof oracleRequisitionSchema>;

/** Oracle Recruiting career sites. The token is "host/SITE" ("acme.fa.us2/CX_1"). */
export const oracle = defineSource({
  name: "oracle",
  label: "Oracle Recruiting",
  schema: oracleRequisitionSchema,
  recognises: (text) => /"requisitionList"\s*:|"ExternalDescriptionStr"\s*:/.test(text),
  select(text) {
    const answer = readJsonAnswer(text, "Oracle Recruiting");
    if (isObject(answer)) {
      if (Array.isArray(answer.items))
        return answer.items.flatMap((item: unknown) =>
          isObject(item) && Array.isArray(item.requisitionList)
            ? item.requisitionList
            : isObject(item) && "Title" in item
              ? [item]
              : [],
        );
      if (Array.isArray(answer.requisitionList)) return answer.requisitionList;
      if ("Title" in answer) return [answer];
    }
    throw new AppError("invalid_input", "This is not an Oracle Recruiting answer: it holds no requisitions.");
  },
  map: (job, board) => ({
    nativeId: job.Id,
    title: job.Title,
    url: urlOf(job.Id, board.token),
    requisitionId: job.Id,
    location: [job.PrimaryLocation, ...job.secondaryLocations.map((l) => l.Name)].filter(Boolean).join("; "),
    places: [{ text: withCountry(job) }, ...job.secondaryLocations.map((l) => ({ text: l.Name }))],
    workplace: job.WorkplaceType ?? job.WorkplaceTypeCode?.replace(/^ORA_/, "").replace(/_/g, "-"),
    employmentType: job.JobSchedule ?? job.ContractType ?? job.WorkerType,
    department: job.Department ?? job.Organization ?? job.Category,
    postedAt: job.ExternalPostedStartDate ?? job.PostedDate,
    validThrough: job.ExternalPostedEndDate ?? job.PostingEndDate,
    html: [
      job.ExternalDescriptionStr ?? job.ShortDescriptionStr,
      job.ExternalResponsibilitiesStr,
      job.ExternalQualificationsStr,
      job.CorporateDescriptionStr,
    ]
      .filter(Boolean)
      .join("\n"),
  }),
  fetch(http, board, _state, read) {
    const [host = "", site = ""] = board.token.split("/");
    const api = `https://${host}.oraclecloud.com/hcmRestApi/resources/latest`;
    const finder = (offset: number) =>
      `findReqs;siteNumber=${site},limit=${PAGE_SIZE},offset=${offset},sortBy=POSTING_DATES_DESC`;
    return fetchPages(http, "Oracle Recruiting", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({
        url: `${api}/recruitingCEJobRequisitions?onlyData=true&expand=requisitionList.secondaryLocations&finder=${finder(offset)}`,
      }),
      detail: (posting) => ({
        url: `${api}/recruitingCEJobRequisitionDetails?onlyData=true&expand=all&finder=ById;Id="${posting.id.split(":").at(-1)}",siteNumber=${site}`,
      }),
    });
  },
  tokenOf(url) {
    const host = HOST.exec(url.hostname)?.[1];
    const site = /\/sites\/([^/]+)/.exec(url.pathname)?.[1];
    return host && site ? `${host}/${site}` : null;
  },
});

function urlOf(id: string, token: string | undefined): string | undefined {
  const [host, site] = (token ?? "").split("/");
  return host && site
    ? `https://${host}.oraclecloud.com/hcmUI/CandidateExperience/en/sites/${site}/job/${id}`
    : undefined;
}

function withCountry(job: OracleRequisition): string | undefined {
  if (!job.PrimaryLocation || !job.PrimaryLocationCountry || job.PrimaryLocation.split(",").length > 2)
    return job.PrimaryLocation;
  return `${job.PrimaryLocation}, ${job.PrimaryLocationCountry}`;
}
