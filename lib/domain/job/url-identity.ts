/** What a posting's address says about which posting it is. */
export type UrlIdentity = {
  /** Equal for two spellings of one address; "" when there is no usable address. */
  key: string;
  /** The applicant tracking system or job site, when its address shape is known. */
  ats: string | undefined;
  /** The employer's board there, when the address names it. */
  token: string | undefined;
  /** True when the address names one posting (a known job id, or a number, UUID or long slug in it), not a careers page. */
  isSpecific: boolean;
};

type Found = { token?: string | undefined; id: string };
type AtsAddress = {
  ats: string;
  host: RegExp;
  find(path: string[], query: URLSearchParams, host: string): Found | undefined;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const subdomain = (host: string) => host.split(".")[0];
const leadingId = (segment: string | undefined) => /^(\d{3,})/.exec(segment ?? "")?.[1];
const after = (path: string[], word: string) => {
  const at = path.indexOf(word);
  return at < 0 ? undefined : path[at + 1];
};
const found = (id: string | null | undefined, token?: string): Found | undefined => (id ? { id, token } : undefined);

/** Address shapes of the public job pages of each system, one line each. */
const ADDRESSES: AtsAddress[] = [
  {
    ats: "greenhouse",
    host: /(^|\.)greenhouse\.io$/,
    find: (path, query) =>
      found(
        query.get("gh_jid") ?? leadingId(after(path, "jobs")) ?? query.get("token"),
        query.get("for") ?? (path[0] === "v1" ? path[2] : path[0]),
      ),
  },
  {
    ats: "lever",
    host: /(^|\.)lever\.co$/,
    find: (path) => (path[0] === "v0" ? found(path[3], path[2]) : found(path[1], path[0])),
  },
  {
    ats: "ashby",
    host: /(^|\.)ashbyhq\.com$/,
    find: (path) =>
      found(
        path.find((s) => UUID.test(s)),
        path[0],
      ),
  },
  {
    ats: "workday",
    host: /(^|\.)myworkday(jobs|site)\.com$/,
    find: (path, _query, host) =>
      path.includes("job") || path.includes("details")
        ? found(path.at(-1)?.split("_").at(-1), subdomain(host))
        : undefined,
  },
  {
    ats: "smartrecruiters",
    host: /(^|\.)smartrecruiters\.com$/,
    find: (path) => found(leadingId(path.at(-1)), after(path, "companies") ?? path[0]),
  },
  {
    ats: "workable",
    host: /(^|\.)workable\.com$/,
    find: (path, _query, host) =>
      found(after(path, "j") ?? after(path, "jobs"), host.startsWith("apply.") ? path[0] : subdomain(host)),
  },
  {
    ats: "linkedin",
    host: /(^|\.)linkedin\.com$/,
    find: (path, query) => found(query.get("currentJobId") ?? /(\d{6,})$/.exec(after(path, "view") ?? "")?.[1]),
  },
  { ats: "indeed", host: /(^|\.)indeed\.[a-z.]+$/, find: (_path, query) => found(query.get("jk") ?? query.get("vjk")) },
  {
    ats: "glassdoor",
    host: /(^|\.)glassdoor\.[a-z.]+$/,
    find: (_path, query) => found(query.get("jobListingId") ?? query.get("jl")),
  },
  {
    ats: "recruitee",
    host: /\.recruitee\.com$/,
    find: (path, _query, host) => found(after(path, "o"), subdomain(host)),
  },
  {
    ats: "personio",
    host: /\.jobs\.personio\.(de|com)$/,
    find: (path, _query, host) => found(leadingId(after(path, "job")), subdomain(host)),
  },
  {
    ats: "bamboohr",
    host: /\.bamboohr\.com$/,
    find: (path, query, host) => found(after(path, "careers") ?? query.get("id"), subdomain(host)),
  },
  {
    ats: "teamtailor",
    host: /\.teamtailor\.com$/,
    find: (path, _query, host) => found(leadingId(after(path, "jobs")), subdomain(host)),
  },
  {
    ats: "breezy",
    host: /\.breezy\.hr$/,
    find: (path, _query, host) => found(/^([0-9a-f]{8,})/.exec(after(path, "p") ?? "")?.[1], subdomain(host)),
  },
  {
    ats: "icims",
    host: /\.icims\.com$/,
    find: (path, _query, host) => found(leadingId(after(path, "jobs")), subdomain(host)),
  },
  { ats: "jobvite", host: /(^|\.)jobvite\.com$/, find: (path) => found(after(path, "job"), path[0]) },
  {
    ats: "rippling",
    host: /^ats\.rippling\.com$/,
    find: (path) =>
      found(
        path.find((s) => UUID.test(s)),
        path.find((s) => !/^[a-z]{2}-[A-Z]{2}$/.test(s)),
      ),
  },
  {
    ats: "pinpoint",
    host: /\.pinpointhq\.com$/,
    find: (path, _query, host) => found(after(path, "postings"), subdomain(host)),
  },
  {
    ats: "jazzhr",
    host: /\.applytojob\.com$/,
    find: (path, _query, host) => found(after(path, "apply"), subdomain(host)),
  },
];
/** Job ids that employers' own pages carry for an embedded board. */
const EMBEDDED: [parameter: string, ats: string][] = [
  ["gh_jid", "greenhouse"],
  ["ashby_jid", "ashby"],
  ["lever_jid", "lever"],
];
const TRACKING =
  /^(utm_.*|gh_src|gh_source|ref|refid|referer|referrer|src|source|sourcetype|trk|trackingid|tracking|track|lever-source.*|lever-origin|lever-via|fbclid|gclid|gclsrc|dclid|msclkid|igshid|mc_[ce]id|_ga|_gl|_hs.*|hsa_.*|si|sid|session.*|iis|iisn|jobboard|job_board|codes|cid|campaign.*|click_?id|position|pagenum|originalsubdomain|lipi|lang|locale|language|__jvst|__jvsd|jvsource|jobboardsource|from|via|rltr|tk|bb)$/i;
const APPLY_STEP = /^(apply|application|thanks|applymanually|autofillwithresume|login)$/i;
const NONE: UrlIdentity = { key: "", ats: undefined, token: undefined, isSpecific: false };

function keyOfPage(url: URL, host: string, path: string[]): UrlIdentity {
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.map(([name, value]) => `${name.toLowerCase()}=${value}`).join("&");
  const fragment = /^#!?\/.+/.test(url.hash) ? url.hash.toLowerCase() : "";
  const last = path.at(-1) ?? "";
  const isSpecific =
    [...path, ...kept.map(([, value]) => value)].some((s) => UUID.test(s) || /\d{4,}/.test(s)) ||
    last.split("-").length >= 4 ||
    /^\d+$/.test(last);
  return {
    key: `${host}/${path.join("/").toLowerCase()}${query ? `?${query}` : ""}${fragment}`,
    ats: undefined,
    token: undefined,
    isSpecific,
  };
}

/** Reads an address without fetching it. Tracking parameters, "www.", scheme, apply steps and trailing slashes do not matter. */
export function urlIdentity(address: string | null | undefined): UrlIdentity {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return NONE;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\d?\./, "");
  const path = url.pathname.split("/").filter(Boolean);
  while (path.length > 1 && APPLY_STEP.test(path.at(-1) ?? "")) path.pop();
  for (const [parameter, ats] of EMBEDDED) {
    const id = url.searchParams.get(parameter);
    if (id && !host.endsWith("greenhouse.io"))
      return { key: `${ats}:${id.toLowerCase()}`, ats, token: undefined, isSpecific: true };
  }
  for (const shape of ADDRESSES) {
    if (!shape.host.test(host)) continue;
    const hit = shape.find(path, url.searchParams, host);
    if (!hit) break;
    // Ids of these are unique across the whole system, so an embedded copy without the board's name is still the same.
    const isGlobal = hit.token === undefined || UUID.test(hit.id) || shape.ats === "greenhouse";
    const id = hit.id.toLowerCase();
    const token = hit.token?.toLowerCase();
    return {
      key: isGlobal ? `${shape.ats}:${id}` : `${shape.ats}:${token}:${id}`,
      ats: shape.ats,
      token,
      isSpecific: true,
    };
  }
  return keyOfPage(url, host, path);
}
