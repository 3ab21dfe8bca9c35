import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchAnswer, stateOf } from "@/server/adapters/ats/fetch-answer";
import { type LeverPosting, leverPostingSchema } from "@/server/adapters/ats/lever/schema";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";

const PAGE_SIZE = 100;
const MAX_PAGES = 100;

/** Lever postings (public, documented API; a board in Europe has its own host). */
export const lever = defineSource({
  name: "lever",
  label: "Lever",
  schema: leverPostingSchema,
  select(text) {
    const answer = readJsonAnswer(text, "Lever");
    if (Array.isArray(answer))
      return answer.flatMap((item: unknown) =>
        isObject(item) && Array.isArray(item.postings) ? item.postings : [item],
      );
    if (isObject(answer)) {
      if (Array.isArray(answer.data)) return answer.data;
      if ("text" in answer || "hostedUrl" in answer) return [answer];
      if (answer.ok === false)
        throw new AppError("invalid_input", `Lever answered with an error: ${String(answer.error).slice(0, 200)}`);
    }
    throw new AppError("invalid_input", "This is not a Lever answer: it holds no postings.");
  },
  map: (posting) => ({
    nativeId: posting.id,
    url: posting.hostedUrl,
    applyUrl: posting.applyUrl,
    title: posting.text,
    requisitionId: posting.reqCode,
    location: posting.categories?.location,
    places: placesOf(posting),
    workplace: posting.workplaceType === "unspecified" ? undefined : posting.workplaceType,
    employmentType: posting.categories?.commitment,
    seniority: posting.categories?.level,
    salary: posting.salaryRange
      ? { ...posting.salaryRange, period: posting.salaryRange.interval?.replace(/-/g, " ") }
      : { text: posting.salaryDescriptionPlain },
    department: posting.categories?.department ?? posting.categories?.team,
    postedAt: posting.createdAt,
    updatedAt: posting.updatedAt,
    html: htmlOf(posting),
    text: posting.descriptionPlain,
  }),
  async fetch(http, board, state, read) {
    const host = board.url?.includes("jobs.eu.lever.co") ? "api.eu.lever.co" : "api.lever.co";
    const records = [];
    for (let page = 0; page < MAX_PAGES; page++) {
      const url = `https://${host}/v0/postings/${encodeURIComponent(board.token)}?mode=json&skip=${page * PAGE_SIZE}&limit=${PAGE_SIZE}`;
      // Only a board of one page can be asked conditionally: later pages may have changed alone.
      const answer = await fetchAnswer(http, "Lever", board.token, { url, ...(page === 0 ? state : {}) });
      if (answer.notModified) return { records: [], notModified: true, state: state };
      const found = read(answer.body);
      records.push(...found);
      if (found.length < PAGE_SIZE) return { records, notModified: false, state: page === 0 ? stateOf(answer) : {} };
    }
    return { records, notModified: false, state: {}, isPartial: true };
  },
  posting(url, token) {
    const id = url.pathname.split("/").filter(Boolean)[1];
    const host = url.hostname.includes(".eu.") ? "api.eu.lever.co" : "api.lever.co";
    return id
      ? { url: `https://${host}/v0/postings/${encodeURIComponent(token)}/${encodeURIComponent(id)}?mode=json` }
      : undefined;
  },
  recognises: (text) => /"hostedUrl"\s*:/.test(text) && /"categories"\s*:/.test(text),
  tokenOf(url) {
    if (/^jobs(?:\.eu)?\.lever\.co$/.test(url.hostname)) return url.pathname.split("/").filter(Boolean)[0] ?? null;
    if (/^api(?:\.eu)?\.lever\.co$/.test(url.hostname)) return url.pathname.split("/").filter(Boolean)[2] ?? null;
    return null;
  },
});

function placesOf(posting: LeverPosting) {
  const all = posting.categories?.allLocations.filter((l) => l !== undefined) ?? [];
  const lines = all.length > 0 ? all : [posting.categories?.location].filter((l) => l !== undefined);
  // The country field is the country of the first place only; as a field it decides what "DE" in "Smalltown, DE" means.
  return lines.map((text, i) => (i === 0 && posting.country ? { text, country: posting.country } : { text }));
}

function htmlOf(posting: LeverPosting): string | undefined {
  const lists = posting.lists.map((l) => `${l.text ? `<h3>${l.text}</h3>` : ""}<ul>${l.content ?? ""}</ul>`);
  const html = [posting.description, ...lists, posting.salaryDescription, posting.additional]
    .filter(Boolean)
    .join("\n");
  return html === "" ? undefined : html;
}
