import { AppError } from "@/lib/errors";
import type { AnswerOf, MappedPosting } from "@/server/adapters/ats/define-source";
import { findJobPostings } from "@/server/adapters/ats/find-job-postings";
import { mapJobPostingLd } from "@/server/adapters/ats/map-job-posting-ld";
import { attribute, byTag, type PageNode, parsePage } from "@/server/adapters/ats/page-dom";

/** A board page's postings: its own rows by `rows`, else the schema.org postings it carries (a detail page). Throws when it has neither. */
export function selectPagePostings(
  text: string,
  label: string,
  board: AnswerOf,
  rows: (page: PageNode, text: string) => (MappedPosting | string)[],
): (MappedPosting | string)[] {
  if (!/<[a-z!]/i.test(text)) throw new AppError("invalid_input", `This is not a ${label} page.`);
  const page = parsePage(text);
  const listed = rows(page, text);
  if (listed.length > 0) return listed;
  const { nodes } = findJobPostings(page);
  const url = board.url ?? canonicalUrl(page);
  if (nodes.length > 0) return nodes.map((node) => mapJobPostingLd(node, url));
  throw new AppError("invalid_input", `This ${label} page holds no postings.`);
}

/** What a page says its own address is. */
export function canonicalUrl(page: PageNode): string | undefined {
  const link = byTag(page, "link").find((l) => attribute(l, "rel") === "canonical");
  const meta = byTag(page, "meta").find((m) => attribute(m, "property") === "og:url");
  return [attribute(link, "href"), attribute(meta, "content")].find(
    (url) => url !== undefined && /^https?:/i.test(url),
  );
}
