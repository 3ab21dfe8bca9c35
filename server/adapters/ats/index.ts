import { adzunaSource } from "@/server/adapters/ats/adzuna/source";
import { alert } from "@/server/adapters/ats/alert/source";
import { amazon } from "@/server/adapters/ats/amazon/source";
import { arbeitnow } from "@/server/adapters/ats/arbeitnow/source";
import { ashby } from "@/server/adapters/ats/ashby/source";
import { bambooHr } from "@/server/adapters/ats/bamboohr/source";
import { breezy } from "@/server/adapters/ats/breezy/source";
import type { DefinedSource } from "@/server/adapters/ats/define-source";
import { detectingSource } from "@/server/adapters/ats/detect-source";
import { eightfold } from "@/server/adapters/ats/eightfold/source";
import { feed } from "@/server/adapters/ats/feed/source";
import { findEmbeddedBoards } from "@/server/adapters/ats/find-embedded-boards";
import { gem } from "@/server/adapters/ats/gem/source";
import { greenhouse } from "@/server/adapters/ats/greenhouse/source";
import { himalayas } from "@/server/adapters/ats/himalayas/source";
import { hnWhoIsHiring } from "@/server/adapters/ats/hn-whoishiring/source";
import { hrmDirect } from "@/server/adapters/ats/hrmdirect/source";
import { icims } from "@/server/adapters/ats/icims/source";
import { jazzHr } from "@/server/adapters/ats/jazzhr/source";
import { jobvite } from "@/server/adapters/ats/jobvite/source";
import { lever } from "@/server/adapters/ats/lever/source";
import { linkedin } from "@/server/adapters/ats/linkedin/source";
import { neogov } from "@/server/adapters/ats/neogov/source";
import { oracle } from "@/server/adapters/ats/oracle/source";
import { page } from "@/server/adapters/ats/page/source";
import { paylocity } from "@/server/adapters/ats/paylocity/source";
import { personio } from "@/server/adapters/ats/personio/source";
import { phenom } from "@/server/adapters/ats/phenom/source";
import { pinpoint } from "@/server/adapters/ats/pinpoint/source";
import { recruitee } from "@/server/adapters/ats/recruitee/source";
import { remoteOk } from "@/server/adapters/ats/remoteok/source";
import { remotive } from "@/server/adapters/ats/remotive/source";
import { rippling } from "@/server/adapters/ats/rippling/source";
import { sample } from "@/server/adapters/ats/sample/source";
import { simplify } from "@/server/adapters/ats/simplify/source";
import { smartRecruiters } from "@/server/adapters/ats/smartrecruiters/source";
import { startupJobs } from "@/server/adapters/ats/startupjobs/source";
import { teamtailor } from "@/server/adapters/ats/teamtailor/source";
import { usaJobsSource } from "@/server/adapters/ats/usajobs/source";
import { weWorkRemotely } from "@/server/adapters/ats/weworkremotely/source";
import { workable } from "@/server/adapters/ats/workable/source";
import { workday } from "@/server/adapters/ats/workday/source";
import type { JobSource } from "@/server/ports/job-source";

// Order matters where an answer's origin is detected: the most particular marks first, any feed and any page last.
const BOARDS: DefinedSource[] = [
  greenhouse,
  lever,
  ashby,
  workday,
  smartRecruiters,
  workable,
  recruitee,
  personio,
  bambooHr,
  teamtailor,
  breezy,
  jazzHr,
  pinpoint,
  rippling,
  eightfold,
  oracle,
  icims,
  jobvite,
  paylocity,
  gem,
  amazon,
  hrmDirect,
  phenom,
  neogov,
];
const FEEDS: DefinedSource[] = [
  remoteOk,
  remotive,
  weWorkRemotely,
  himalayas,
  arbeitnow,
  startupJobs,
  simplify,
  hnWhoIsHiring,
  usaJobsSource(null),
  adzunaSource(null),
  alert,
  linkedin,
  feed,
  page,
];
const KNOWN = [...BOARDS, ...FEEDS];

/** Every job source by its name, which is also its folder and the value of `--source`; "other", "aggregators" and "any" detect it. */
export const JOB_SOURCES: Record<string, JobSource> = Object.fromEntries(
  [
    ...KNOWN,
    detectingSource("other", "Other career sites", KNOWN),
    detectingSource("aggregators", "Aggregators", [...FEEDS.slice(0, -2), ...BOARDS, feed, page]),
    detectingSource("any", "Any source", KNOWN),
    sample,
  ].map((source) => [source.name, source]),
);

/** A source by name, or null. */
export function findJobSource(name: string): JobSource | null {
  return Object.hasOwn(JOB_SOURCES, name) ? (JOB_SOURCES[name] ?? null) : null;
}

/** The sources that people can follow or that a round reads, by name and label. */
export function listJobSources(): { name: string; label: string }[] {
  return [...KNOWN, sample].map(({ name, label }) => ({ name, label }));
}

type DetectedBoard = { source: string; token: string; url: string };

function detectAmong(sources: DefinedSource[], link: string | URL): DetectedBoard | null {
  if (typeof link === "string" && !URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  for (const source of sources) {
    const token = source.tokenOf(url);
    if (token) return { source: source.name, token, url: url.href };
  }
  return null;
}

/** The board behind a careers link, or null when the link is no known source's. */
export function detectBoard(link: string | URL): DetectedBoard | null {
  return detectAmong(KNOWN, link);
}

/** The source whose answer this is, by its marks alone (the beginning of a text is enough); null for a page, a feed or anything else. */
export function recogniseAnswer(text: string): string | null {
  if (!/^\s*[[{]/.test(text)) return null;
  return (
    KNOWN.find((source) => source.name !== "feed" && source.name !== "page" && source.recognises(text))?.name ?? null
  );
}

/** The companies' boards that a careers page embeds or links to, the likeliest first. */
export function detectBoardsInPage(html: string): DetectedBoard[] {
  return findEmbeddedBoards(html, (link) => detectAmong(BOARDS, link));
}
