import type { MappedPosting } from "@/server/adapters/ats/define-source";
import {
  attribute,
  byClass,
  byTag,
  innerHtml,
  type PageElement,
  type PageNode,
  wordsIn,
} from "@/server/adapters/ats/page-dom";

const JOB_ID = /(?:jobPosting:|\/jobs\/view\/(?:[^/?]*-)?)(\d{6,})/;

/** A saved public LinkedIn page -> its job, or the cards of a saved list. Only what the page shows. */
export function readLinkedinPage(page: PageNode): (MappedPosting | string)[] {
  const cards = [
    ...byClass(page, "job-result-card"),
    ...byClass(page, "base-search-card"),
    ...byClass(page, "job-search-card"),
  ].filter((card) => JOB_ID.test(attribute(card, "data-entity-urn") ?? ""));
  const title = byClass(page, "topcard__title")[0] ?? byClass(page, "top-card-layout__title")[0];
  if (title) return [detailOf(page, title)];
  return [...new Set(cards)].map(cardOf);
}

function cardOf(card: PageElement): MappedPosting | string {
  const link = attribute(byTag(card, "a")[0], "href");
  const id = JOB_ID.exec(attribute(card, "data-entity-urn") ?? "")?.[1];
  const title = wordsIn(byClass(card, "job-result-card__title")[0] ?? byClass(card, "base-search-card__title")[0]);
  if (id === undefined || title === undefined) return "The card has no id or no title.";
  return {
    nativeId: id,
    company: wordsIn(byClass(card, "job-result-card__subtitle")[0] ?? byClass(card, "base-search-card__subtitle")[0]),
    title,
    url: link?.split("?")[0] ?? `https://www.linkedin.com/jobs/view/${id}`,
    location: wordsIn(byClass(card, "job-result-card__location")[0] ?? byClass(card, "job-search-card__location")[0]),
    postedAt: attribute(byTag(card, "time")[0], "datetime"),
    text: wordsIn(byClass(card, "job-result-card__snippet")[0]),
  };
}

function detailOf(page: PageNode, title: PageElement): MappedPosting | string {
  const addresses = [
    ...byTag(page, "meta")
      .filter((m) => /^(?:og:url|lnkd:url)$/.test(attribute(m, "property") ?? ""))
      .map((m) => attribute(m, "content")),
    ...byTag(page, "link")
      .filter((l) => attribute(l, "rel") === "canonical")
      .map((l) => attribute(l, "href")),
    title.parent && "attribs" in title.parent ? title.parent.attribs.href : undefined,
    ...byTag(page, "code")
      .filter((c) => attribute(c, "id") === "decoratedJobPostingId")
      .map((c) => /\d{6,}/.exec(innerHtml(c) ?? "")?.[0])
      .map((id) => (id ? `https://www.linkedin.com/jobs/view/${id}` : undefined)),
    ...byTag(page, "a")
      .map((a) => attribute(a, "href"))
      .filter((href) => href !== undefined && JOB_ID.test(href)),
  ];
  const url = addresses.find((address) => address !== undefined && JOB_ID.test(address));
  const words = wordsIn(title);
  const company = wordsIn(byClass(page, "topcard__org-name-link")[0]) ?? wordsIn(byClass(page, "topcard__flavor")[0]);
  if (words === undefined) return "The page has no title.";
  if (byClass(page, "closed-job").length > 0) return "The job no longer accepts applications.";
  const criteria = new Map(
    byClass(page, "description__job-criteria-item").map((item) => [
      (wordsIn(byClass(item, "description__job-criteria-subheader")[0]) ?? "").toLowerCase(),
      wordsIn(byClass(item, "description__job-criteria-text")[0]),
    ]),
  );
  return {
    nativeId: JOB_ID.exec(url ?? "")?.[1] ?? `${company ?? ""} ${words}`.trim(),
    company,
    title: words,
    url: url?.split("?")[0],
    location: byClass(page, "topcard__flavor--bullet")
      .map(wordsIn)
      .find((w) => w !== undefined && !/applicant/i.test(w)),
    employmentType: criteria.get("employment type"),
    seniority: criteria.get("seniority level")?.replace(/^not applicable$/i, ""),
    department: criteria.get("job function"),
    salary: { text: wordsIn(byClass(page, "compensation__salary")[0]) },
    html: innerHtml(byClass(page, "show-more-less-html__markup")[0] ?? byClass(page, "description__text")[0]),
  };
}
