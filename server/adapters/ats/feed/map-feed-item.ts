import type { MappedPosting } from "@/server/adapters/ats/define-source";
import type { Feed } from "@/server/adapters/ats/feed/read-feed";
import { isObject } from "@/server/adapters/ats/read-json-answer";
import { xmlWords } from "@/server/adapters/ats/xml-words";

/** One item of any feed -> a mapped posting, or why not. Namespaced fields (job:location, joblisting:minimumSalary) are read by their local name. */
export function mapFeedItem(item: Record<string, unknown>, feed: Feed): MappedPosting | string {
  const get = (...names: string[]): string | undefined => {
    for (const name of names) {
      const key = name in item ? name : Object.keys(item).find((k) => k.split(":").at(-1) === name);
      const words =
        key === undefined
          ? undefined
          : feed.kind === "xml"
            ? xmlWords(item[key])
            : typeof item[key] === "string" || typeof item[key] === "number"
              ? String(item[key])
              : undefined;
      if (words !== undefined) return words;
    }
    return undefined;
  };
  const title = get("title", "name");
  if (title === undefined) return "The item has no title.";
  const url = linkOf(item) ?? get("url", "external_url", "link", "guid");
  const nativeId = get("jobId", "id", "guid") ?? url;
  if (nativeId === undefined) return "The item has no id.";
  return {
    nativeId: nativeId.replace(/^https?:\/\/[^/]+\/(?:.*\/)?/, "") || nativeId,
    board: feedName(feed),
    company: get("company", "companyName", "company_name", "creator") ?? nameOf(item.author),
    title,
    url,
    requisitionId: get("jobId", "reference", "requisitionId"),
    location: get("location", "region", "city", "job_location"),
    employmentType: get("type", "job_type", "employmentType", "jobType"),
    salary: {
      min: get("minimumSalary", "salary_min"),
      max: get("maximumSalary", "salary_max"),
      currency: get("salaryCurrency", "currency"),
      period: get("salaryInterval"),
      text: get("salary"),
    },
    department: get("department") ?? firstCategory(item, feed),
    postedAt: get("pubDate", "date_published", "published", "date", "created", "advertiseFromDateUTC", "updated"),
    updatedAt: get("updated", "date_modified", "lastBuildDate"),
    validThrough: get("expires_at", "expires", "expirationDate", "advertiseToDateTimeUTC", "validThrough"),
    html: [
      get("encoded", "content_html", "content") ?? get("description", "summary", "content_text"),
      get("examplesofduties"),
      get("qualifications"),
      get("supplementalinformation"),
    ]
      .filter(Boolean)
      .join("\n"),
  };
}

/** Atom has several links, the alternate one is the page. */
function linkOf(item: Record<string, unknown>): string | undefined {
  const links = [item.link].flat();
  const chosen = links.filter(isObject).find((l) => l["@rel"] === undefined || l["@rel"] === "alternate");
  return typeof chosen?.["@href"] === "string"
    ? chosen["@href"]
    : xmlWords(links.find((l) => typeof l === "string" || (isObject(l) && "#text" in l)));
}

function nameOf(author: unknown): string | undefined {
  const first = [author].flat()[0];
  return isObject(first) ? xmlWords(first.name) : undefined;
}

function firstCategory(item: Record<string, unknown>, feed: Feed): string | undefined {
  if (feed.kind === "json")
    return Array.isArray(item.tags) && typeof item.tags[0] === "string" ? item.tags[0] : undefined;
  const key = Object.keys(item).find((k) => k.split(":").at(-1) === "category" || k.split(":").at(-1) === "categories");
  const value = key === undefined ? undefined : item[key];
  const first = [value].flat()[0];
  if (isObject(first)) return xmlWords(first["@term"]) ?? xmlWords(first) ?? xmlWords(Object.values(first)[0]);
  return xmlWords(value);
}

function feedName(feed: Feed): string | undefined {
  const link = [feed.channel.home_page_url, linkOf(feed.channel), xmlWords(feed.channel.link)].find(
    (l) => typeof l === "string" && URL.canParse(l),
  );
  return typeof link === "string" ? new URL(link).hostname.replace(/^www\./, "") : undefined;
}
