import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { pathParts } from "@/server/adapters/ats/host-token";
import { relativeDate } from "@/server/adapters/ats/relative-date";
import { selectRecords } from "@/server/adapters/ats/select-records";
import { type WorkdayPosting, workdayPostingSchema } from "@/server/adapters/ats/workday/schema";

const PAGE_SIZE = 20;
const LOCALE = /^[a-z]{2}(?:-[A-Z]{2})?$/;

/** Workday career sites, by what their pages ask for; no terms are published for it, so robots.txt is asked. The token is "tenant.wd5/site". The list names "3 Locations"; the detail names them all. */
export const workday = defineSource({
  name: "workday",
  label: "Workday",
  schema: workdayPostingSchema,
  recognises: (text) => /"jobPostings"\s*:|"jobPostingInfo"\s*:/.test(text),
  select: (text) => selectRecords(text, "Workday", ["jobPostings"], ["jobPostingInfo", "externalPath"]),
  map(posting, board) {
    const detail = posting.jobPostingInfo;
    const title = detail?.title ?? posting.title;
    const requisition = detail?.jobReqId ?? requisitionOf(posting);
    const nativeId = requisition ?? posting.externalPath ?? detail?.id;
    if (title === undefined) return "The record has no title.";
    if (nativeId === undefined) return "The record has no id.";
    const lines = detail ? [detail.location, ...detail.additionalLocations] : [posting.locationsText];
    const places = lines.filter((l) => l !== undefined && !/^\d+ locations?$/i.test(l));
    return {
      nativeId,
      company: posting.hiringOrganization?.name,
      title,
      url: detail?.externalUrl ?? urlOf(posting.externalPath, board.token),
      requisitionId: requisition,
      location: detail ? places.join("; ") : (posting.locationsText ?? placeInPath(posting.externalPath)),
      places: places.length > 0 ? places.map((text) => ({ text })) : [{ text: placeInPath(posting.externalPath) }],
      workplace: detail?.remoteType ?? posting.remoteType,
      employmentType: detail?.timeType ?? posting.timeType,
      postedAt: detail?.startDate ?? relativeDate(detail?.postedOn ?? posting.postedOn, board.readAt),
      validThrough: detail?.endDate,
      html: detail?.jobDescription,
    };
  },
  fetch(http, board, _state, read) {
    const [host = "", site = ""] = board.token.split("/");
    const origin = `https://${host}.myworkdayjobs.com`;
    const api = `${origin}/wday/cxs/${host.split(".")[0]}/${site}`;
    const headers = { accept: "application/json", "content-type": "application/json" };
    return fetchPages(http, "Workday", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({
        url: `${api}/jobs`,
        kind: "page",
        method: "POST",
        headers,
        body: JSON.stringify({ appliedFacets: {}, limit: PAGE_SIZE, offset, searchText: "" }),
      }),
      detail: (posting) => {
        const path = /\/job\/.*$/.exec(new URL(posting.url || origin).pathname)?.[0];
        return path ? { url: `${api}${path}`, kind: "page", headers: { accept: "application/json" } } : undefined;
      },
    });
  },
  posting(url, token) {
    const [host = "", site = ""] = token.split("/");
    const path = /\/job\/.*$/.exec(url.pathname)?.[0].replace(/\/apply(?:\/.*)?$/, "");
    return path
      ? {
          url: `https://${host}.myworkdayjobs.com/wday/cxs/${host.split(".")[0]}/${site}${path}`,
          kind: "page",
          headers: { accept: "application/json" },
        }
      : undefined;
  },
  tokenOf(url) {
    const host = /^([^.]+(?:\.wd\d+)?)\.myworkday(?:jobs|site)\.com$/.exec(url.hostname)?.[1];
    if (!host) return null;
    const parts = pathParts(url).filter((part) => !LOCALE.test(part));
    const site = parts[0] === "wday" ? parts[3] : parts[0] === "recruiting" ? parts[2] : parts[0];
    return site && site !== "job" ? `${host}/${site}` : null;
  },
});

function urlOf(path: string | undefined, token: string | undefined): string | undefined {
  const [host, site] = (token ?? "").split("/");
  return path && host && site ? `https://${host}.myworkdayjobs.com/${site}${path}` : undefined;
}

function requisitionOf(posting: WorkdayPosting): string | undefined {
  return (
    posting.bulletFields.find((field) => /^[A-Z]{0,6}[-_ ]?\d[\w-]*$/i.test(field ?? "")) ??
    /_([A-Z]*-?\d[\w-]*)$/i.exec(posting.externalPath ?? "")?.[1]
  );
}

/** "/job/US-CA-Santa-Clara/..." names the first place. */
function placeInPath(path: string | undefined): string | undefined {
  const words = /^\/job\/([^/]+)\//.exec(path ?? "")?.[1];
  return words
    ?.replace(/---/g, ", ")
    .replace(/^([A-Z]{2})-([A-Z]{2})-(.+)$/, "$3, $2, $1")
    .replace(/-/g, " ");
}
