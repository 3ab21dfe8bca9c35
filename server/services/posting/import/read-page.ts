import type { PostingDraft } from "@/lib/domain/posting/posting-import.schema";
import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findEmployersOwn } from "@/server/services/posting/import/find-employers-own";
import { nameCompanies } from "@/server/services/posting/import/name-companies";
import { asOwn, draftOf, needsCheck, type Reading } from "@/server/services/posting/import/reading";

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const EMPTY: PostingDraft = { title: "", company: "", location: "", url: "", text: "" };

/**
 * A page as somebody saw it, or an answer of a known source that they kept (`sourceName`) -> its postings. Where the page or its apply link is a known board's, the employer's own posting is fetched too,
 * so that both become one job. A page that says it is over is refused with its words.
 */
export async function readPage(
  ctx: ServiceContext,
  bytes: Uint8Array,
  pageUrl: string | undefined,
  sourceName = "page",
): Promise<Reading> {
  const accountId = ownerOf(ctx);
  const source = ctx.ports.jobSources.find(sourceName);
  if (!source) throw new AppError("misconfigured", "No adapter reads pages.");
  const shared: Reading["shared"] = [];
  const problems: Reading["problems"] = [];
  const records = (() => {
    try {
      return source.read(bytes, { company: "", ...(pageUrl ? { url: pageUrl } : {}), readAt: ctx.clock.now() });
    } catch (error) {
      // Pages that draw themselves by script hold nothing to read: the person types what they see.
      if (isAppError(error) && error.code === "invalid_input" && error.details?.isEmpty === true) return null;
      throw error;
    }
  })();
  if (records === null) {
    const own = pageUrl ? await findEmployersOwn(ctx, pageUrl) : null;
    if (own?.status === "found") return { shared: [own.posting], own: [], problems };
    return { shared, own: [], problems, draft: { ...EMPTY, url: pageUrl ?? "" } };
  }
  const found = await nameCompanies(
    ctx,
    records.flatMap((record) => ("ok" in record ? [record.ok] : [])),
  );
  records.forEach((record, i) => {
    if ("rejected" in record)
      problems.push({ where: records.length === 1 ? "The page" : `Job ${i + 1}`, reason: record.rejected });
  });
  const [only] = found;
  if (only === undefined) throw new AppError("invalid_input", problems[0]?.reason ?? "No job was found on this page.");
  const now = ctx.clock.now();
  if (found.length === 1 && only.validThrough !== undefined && new Date(only.validThrough) < now)
    throw new AppError(
      "invalid_input",
      `The page says that this opening ended on ${day.format(new Date(only.validThrough))}.`,
    );
  if (found.length === 1) {
    const own = await findFirstOwn(ctx, [pageUrl, only.applyUrl, only.url]);
    if (own?.status === "found") shared.push(own.posting);
    else if (own?.status === "unreachable")
      problems.push({
        where: "The employer's own page",
        reason: `${own.message} The page you added was taken as it is.`,
        isNote: true,
      });
    if (needsCheck(only)) {
      if (shared.length > 0) return { shared, own: [], problems };
      return { shared, own: [], problems, draft: { ...draftOf(only), url: only.url || (pageUrl ?? "") } };
    }
  }
  const own = found.filter((posting) => posting.company !== "");
  for (const posting of found)
    if (posting.company === "")
      problems.push({ where: posting.title, reason: "The page does not say which company this is." });
  return { shared, own: own.map((posting) => asOwn(posting, accountId)), problems };
}

async function findFirstOwn(ctx: ServiceContext, links: (string | undefined)[]) {
  for (const link of new Set(links)) {
    const own = link ? await findEmployersOwn(ctx, link) : null;
    if (own && own.status !== "unknown") return own;
  }
  return null;
}
