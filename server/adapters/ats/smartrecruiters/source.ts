import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { pathParts } from "@/server/adapters/ats/host-token";
import { selectRecords } from "@/server/adapters/ats/select-records";
import {
  type SmartRecruitersPosting,
  smartRecruitersPostingSchema,
} from "@/server/adapters/ats/smartrecruiters/schema";

const PAGE_SIZE = 100;
const API = "https://api.smartrecruiters.com/v1/companies";

/** SmartRecruiters postings (public, documented API). The description is in the detail only. */
export const smartRecruiters = defineSource({
  name: "smartrecruiters",
  label: "SmartRecruiters",
  schema: smartRecruitersPostingSchema,
  recognises: (text) => /"jobAdId"\s*:|"jobAd"\s*:\s*\{/.test(text) && /"(?:releasedDate|sections)"\s*:/.test(text),
  select: (text) => selectRecords(text, "SmartRecruiters", ["content"], ["jobAd", "refNumber"]),
  map(posting) {
    if (posting.name === undefined && posting.id === undefined && posting.jobAd)
      return "The detail carries only a description, without the posting's id and title.";
    if (posting.name === undefined) return "The record has no title.";
    if (posting.id === undefined) return "The record has no id.";
    if (posting.active === false) return "The posting is no longer active.";
    const token = posting.company?.identifier ?? /\/companies\/([^/]+)\//.exec(posting.ref ?? "")?.[1];
    return {
      nativeId: posting.id,
      board: undefined,
      company: posting.company?.name,
      title: posting.name,
      url: posting.postingUrl ?? (token ? `https://jobs.smartrecruiters.com/${token}/${posting.id}` : undefined),
      applyUrl: posting.applyUrl,
      requisitionId: posting.refNumber,
      location: posting.location?.fullLocation,
      places: posting.location ? [{ ...posting.location, text: posting.location.fullLocation }] : [],
      workplace: posting.location?.remote ? "remote" : posting.location?.hybrid ? "hybrid" : undefined,
      employmentType: posting.typeOfEmployment?.label,
      seniority: posting.experienceLevel?.label === "Not Applicable" ? undefined : posting.experienceLevel?.label,
      department: posting.department?.label ?? posting.function?.label,
      postedAt: posting.releasedDate,
      language: posting.language?.code,
      html: htmlOf(posting),
    };
  },
  fetch(http, board, _state, read) {
    const base = `${API}/${encodeURIComponent(board.token)}/postings`;
    return fetchPages(http, "SmartRecruiters", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({ url: `${base}?limit=${PAGE_SIZE}&offset=${offset}` }),
      detail: (posting) => ({ url: `${base}/${posting.id.split(":").at(-1)}` }),
    });
  },
  posting(url, token) {
    const id = /^\d{6,}/.exec(pathParts(url)[1] ?? "")?.[0];
    return id ? { url: `${API}/${encodeURIComponent(token)}/postings/${id}` } : undefined;
  },
  tokenOf(url) {
    const parts = pathParts(url);
    if (/^(?:jobs|careers)\.smartrecruiters\.com$/.test(url.hostname)) return parts[0] ?? null;
    return url.hostname === "api.smartrecruiters.com" && parts[1] === "companies" ? (parts[2] ?? null) : null;
  },
});

function htmlOf(posting: SmartRecruitersPosting): string | undefined {
  const sections = Object.values(posting.jobAd?.sections ?? {}).filter((s) => s?.text);
  const html = sections.map((s) => `${s?.title ? `<h3>${s.title}</h3>` : ""}${s?.text ?? ""}`).join("\n");
  return html === "" ? undefined : html;
}
