import { isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { settleOpenState } from "@/server/services/job/settle-open-state";
import { findEmployersOwn } from "@/server/services/posting/import/find-employers-own";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { type KeptLink, listUnwatchedLinks } from "@/server/services/posting/kept-posting.store";
import { markPostingsGone } from "@/server/services/posting/posting.store";

/** Each link is looked at once in so many days, by its id, so that no day has them all. */
const EVERY_DAYS = 3;
const MOST_A_DAY = 300;
const DAY_MS = 86_400_000;

function isDue(link: KeptLink, day: number): boolean {
  let sum = 0;
  for (const letter of link.id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % EVERY_DAYS === day % EVERY_DAYS;
}

type Finding = "open" | "gone" | "says_closed";

/** Looks at a link again. A site that does not answer, or wants no programs, says nothing about the job: it counts as open. */
async function lookAt(ctx: ServiceContext, link: KeptLink): Promise<Finding> {
  if (link.ownerId === null) {
    const own = await findEmployersOwn(ctx, link.url);
    if (own.status === "found") await ingestPostings(ctx, [{ ok: own.posting }]);
    return own.status === "gone" ? "gone" : "open";
  }
  try {
    const answer = await ctx.ports.http.request({ url: link.url, kind: "page", maxBytes: 8 * 1024 * 1024 });
    if (answer.status === 404 || answer.status === 410) return "gone";
    if (answer.status !== 200) return "open";
    const records = ctx.ports.jobSources.find("page")?.read(answer.body, { company: "", url: answer.url }) ?? [];
    return records.some((record) => "rejected" in record && record.rejected.endsWith("this opening is closed."))
      ? "says_closed"
      : "open";
  } catch (error) {
    if (!isAppError(error)) throw error;
    return "open";
  }
}

/** Asks again for what people brought in by link, so that closed openings do not stay listed as open. Returns how many closed. */
export async function recheckKeptPostings(ctx: ServiceContext): Promise<{ looked: number; closed: number }> {
  const now = ctx.clock.now();
  const day = Math.floor(now.getTime() / DAY_MS);
  const due = (await listUnwatchedLinks(ctx.db)).filter((link) => isDue(link, day)).slice(0, MOST_A_DAY);
  let closed = 0;
  for (const link of due) {
    const finding = await lookAt(ctx, link);
    if (finding === "open") continue;
    await settleOpenState(ctx, await markPostingsGone(ctx.db, [link.id], finding, now));
    closed++;
  }
  return { looked: due.length, closed };
}
