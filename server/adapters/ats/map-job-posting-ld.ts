import type { MappedPosting } from "@/server/adapters/ats/define-source";
import { isObject } from "@/server/adapters/ats/read-json-answer";

/** A schema.org JobPosting, also one with values in lists, nested nodes or plain words -> a mapped posting, or why not. */
export function mapJobPostingLd(node: Record<string, unknown>, pageUrl?: string): MappedPosting | string {
  const title = text(node.title) ?? text(node.name);
  if (title === undefined) return "The JobPosting has no title.";
  const url = [text(node.url), text(node["@id"])].find(isOwnPage) ?? pageUrl;
  const identifier = firstOf(node.identifier);
  const nativeId =
    (isObject(identifier) ? (text(identifier.value) ?? text(identifier["@id"])) : text(identifier)) ?? url ?? title;
  const organization = firstOf(node.hiringOrganization);
  const salary = payOf(node.baseSalary) ?? payOf(node.estimatedSalary);
  const isRemote = /telecommute/i.test(text(node.jobLocationType) ?? "");
  return {
    nativeId,
    title,
    url,
    company: isObject(organization) ? text(organization.name) : text(organization),
    companyDomain: isObject(organization) ? domainOf(text(organization.sameAs) ?? text(organization.url)) : undefined,
    requisitionId: isObject(identifier) || identifier !== undefined ? nativeId : undefined,
    places: many(node.jobLocation).map(placeOf),
    workplace: isRemote ? "remote" : undefined,
    remoteScope: isRemote
      ? many(node.applicantLocationRequirements)
          .flatMap((p) => (isObject(p) ? [text(p.name) ?? ""] : [text(p) ?? ""]))
          .filter(Boolean)
      : undefined,
    employmentType: many(node.employmentType).map(text).filter(Boolean).join(", ") || undefined,
    salary,
    department: text(node.occupationalCategory) ?? text(node.industry),
    postedAt: text(node.datePosted),
    updatedAt: text(node.dateModified),
    validThrough: text(node.validThrough),
    language: text(node.inLanguage),
    html: [node.description, node.responsibilities, node.qualifications, node.skills]
      .map(text)
      .filter(Boolean)
      .map((t) => (/<[a-z]/i.test(t ?? "") ? t : paragraphs(t ?? "")))
      .join("\n"),
  };
}

/** An address of this job, not of the employer's front page. */
function isOwnPage(address: string | undefined): boolean {
  return (
    address !== undefined && /^https?:/i.test(address) && URL.canParse(address) && new URL(address).pathname.length > 1
  );
}

function many(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function firstOf(value: unknown): unknown {
  return many(value)[0];
}

/** The words of a value that may be a list, a node with a name or value, or a number. */
function text(value: unknown): string | undefined {
  const first = firstOf(value);
  if (isObject(first)) return text(first["@value"] ?? first.name ?? first.value);
  if (typeof first === "number" && Number.isFinite(first)) return String(first);
  return typeof first === "string" && first.trim() !== "" && first.trim() !== "None" ? first.trim() : undefined;
}

function paragraphs(words: string): string {
  return /&(?:lt|amp;lt);/.test(words)
    ? words
    : words
        .split(/\r?\n\s*\r?\n/)
        .map((p) => `<p>${p.replace(/\r?\n/g, "<br>")}</p>`)
        .join("");
}

function placeOf(value: unknown) {
  if (!isObject(value)) return { text: text(value) };
  const address = firstOf(value.address);
  if (!isObject(address)) return { text: text(address) ?? text(value.name) };
  const [city, region, country] = [address.addressLocality, address.addressRegion, address.addressCountry].map(text);
  return {
    city,
    region,
    country,
    text: text(value.name) !== undefined && !city && !region ? text(value.name) : undefined,
  };
}

function payOf(value: unknown) {
  const node = firstOf(value);
  if (!isObject(node)) return node === undefined ? undefined : { text: text(node) };
  const inner = firstOf(node.value);
  const amounts = isObject(inner) ? inner : node;
  const single = isObject(inner) ? inner.value : node.value;
  return {
    min: amounts.minValue ?? single,
    max: amounts.maxValue ?? (amounts.minValue === undefined ? single : undefined),
    currency: text(node.currency) ?? text(node.currencyCode) ?? text(amounts.currency),
    period: text(amounts.unitText) ?? text(node.unitText),
  };
}

function domainOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, "");
  return /(?:^|\.)(?:linkedin|facebook|twitter|x|instagram|indeed|glassdoor|weworkremotely|remoteok)\.\w+$/.test(host)
    ? undefined
    : host;
}
