import { ashby } from "@/server/adapters/ats/ashby/source";
import { greenhouse } from "@/server/adapters/ats/greenhouse/source";
import { lever } from "@/server/adapters/ats/lever/source";
import type { JobSource } from "@/server/ports/job-source";

const ALL: JobSource[] = [greenhouse, lever, ashby];

/** Every job source by its name, which is also its folder and the value of `--source`. */
export const JOB_SOURCES: Record<string, JobSource> = Object.fromEntries(ALL.map((source) => [source.name, source]));

/** A source by name, or null. */
export function findJobSource(name: string): JobSource | null {
  return Object.hasOwn(JOB_SOURCES, name) ? (JOB_SOURCES[name] ?? null) : null;
}

/** The board behind a careers link, or null when the link is no known ATS's. */
export function detectBoard(link: string | URL): { source: string; token: string; url: string } | null {
  if (typeof link === "string" && !URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  for (const source of ALL) {
    const token = source.tokenOf(url);
    if (token) return { source: source.name, token, url: url.href };
  }
  return null;
}
