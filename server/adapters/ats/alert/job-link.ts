/** A job's address as an alert mail links to it: who lists it, its id there, and the address without the reader's tracking. */
export type JobLink = { source: string; board: string; nativeId: string; url: string };

type Rule = {
  host: RegExp;
  id: (url: URL) => string | null | undefined;
  url: (id: string, host: string) => string;
  source?: string;
};

const RULES: readonly Rule[] = [
  {
    host: /(?:^|\.)linkedin\.com$/,
    source: "linkedin",
    id: (url) => /\/jobs\/view\/(?:[^/]*-)?(\d{6,})/.exec(url.pathname)?.[1] ?? url.searchParams.get("currentJobId"),
    url: (id) => `https://www.linkedin.com/jobs/view/${id}`,
  },
  {
    host: /(?:^|\.)indeed\.\w+(?:\.\w+)?$/,
    id: (url) => url.searchParams.get("jk") ?? url.searchParams.get("vjk"),
    url: (id, host) => `https://${host.replace(/^(?:cts|engage|click|t|l)\./, "www.")}/viewjob?jk=${id}`,
  },
  {
    host: /(?:^|\.)glassdoor\.\w+(?:\.\w+)?$/,
    id: (url) =>
      url.searchParams.get("jobListingId") ??
      url.searchParams.get("jl") ??
      /_JL?(\d{6,})|KO[\d,]+_KE[\d,]+.*?(\d{6,})/.exec(url.pathname)?.[1],
    url: (id, host) => `https://${host}/job-listing/?jl=${id}`,
  },
  {
    host: /(?:^|\.)(?:wellfound\.com|angel\.co)$/,
    id: (url) => /\/jobs\/(\d+)/.exec(url.pathname)?.[1],
    url: (id) => `https://wellfound.com/jobs/${id}`,
  },
];

const JOB_PATH =
  /\/(?:jobs?|viewjob|job-?(?:detail|listing|posting|offer|ad|view)s?|positions?|vacanc(?:y|ies)|openings?|stellen(?:angebote?|anzeigen?)?(?:--[^/]*)?|offres?(?:-emploi)?|ofertas?(?:-de-(?:trabajo|empleo))?|vagas?|nabidka|praca|careers?\/job)[/-]/i;
const JOB_HOST = /^(?:[\w-]+\.)?(?:jobs?|careers?|boards?|job-boards|apply|karriere|hire)\./i;
const LIST_PATH =
  /\/(?:search|suche|alerts?|settings|preferences|unsubscribe|account|profile|login|saved|recommended|collections|all|feed|category|companies)(?:[/?]|$)/i;
const WRAPPED = [
  "url",
  "u",
  "q",
  "target",
  "redirect",
  "redirect_url",
  "redirectUrl",
  "dest",
  "destination",
  "to",
  "link",
  "r",
];

/** The address inside a click counter, as far as it stands in the link itself; nothing is opened to find it. */
export function unwrapLink(href: string): URL | null {
  if (!URL.canParse(href)) return null;
  let url = new URL(href);
  for (let depth = 0; depth < 3; depth++) {
    const inner = WRAPPED.map((name) => url.searchParams.get(name)).find(
      (v) => v && /^https?:\/\//i.test(v) && URL.canParse(v),
    );
    if (!inner) break;
    url = new URL(inner);
  }
  return url.protocol === "https:" || url.protocol === "http:" ? url : null;
}

/** What job a link leads to, by its address alone; null when it leads to none or does not say. */
export function jobLinkOf(href: string): JobLink | null {
  const url = unwrapLink(href);
  if (!url) return null;
  const host = url.hostname.toLowerCase();
  for (const rule of RULES) {
    if (!rule.host.test(host)) continue;
    const id = rule.id(url);
    if (!id || !/^[\w-]{4,64}$/.test(id)) return null;
    const address = rule.url(id, host);
    const board = rule.source ?? new URL(address).hostname.replace(/^www\./, "");
    return { source: rule.source ?? "alert", board, nativeId: id, url: address };
  }
  const path = url.pathname;
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  const isJobPath = JOB_PATH.test(path) || (JOB_HOST.test(host) && path.split("/").filter(Boolean).length >= 2);
  if (!isJobPath || LIST_PATH.test(path) || !/\d|-.*-/.test(`${last}${url.search}`)) return null;
  const clean = new URL(url.href);
  for (const name of [...clean.searchParams.keys()])
    if (/^(?:utm_|mc_|trk|ref|src|source|campaign|email|token|tracking|cid|eid|sid|user|uid|alert)/i.test(name))
      clean.searchParams.delete(name);
  clean.hash = "";
  return {
    source: "alert",
    board: host.replace(/^www\./, ""),
    nativeId: `${clean.pathname}${clean.search}`.slice(1),
    url: clean.href,
  };
}
