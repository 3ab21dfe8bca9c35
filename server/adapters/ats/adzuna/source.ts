import { z } from "zod";
import { AppError } from "@/lib/errors";
import { type DefinedSource, defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { amount, flag, list, needed, part, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

export type AdzunaCredentials = { appId: string; key: string };

/** One of `results` of api.adzuna.com/v1/api/jobs/COUNTRY/search/PAGE (documented). The description is a beginning. */
const adzunaJobSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  description: words,
  redirect_url: words,
  created: words,
  company: part({ display_name: words }),
  location: part({ display_name: words, area: list(words) }),
  category: part({ label: words }),
  salary_min: amount,
  salary_max: amount,
  salary_is_predicted: flag,
  contract_type: words,
  contract_time: words,
});

const PAGE_SIZE = 50;
/** Enough for a search; Adzuna's free keys allow 250 requests a day. */
const MAX_PAGES = 5;
const CURRENCY: Record<string, string> = {
  gb: "GBP",
  us: "USD",
  at: "EUR",
  au: "AUD",
  be: "EUR",
  br: "BRL",
  ca: "CAD",
  ch: "CHF",
  de: "EUR",
  es: "EUR",
  fr: "EUR",
  in: "INR",
  it: "EUR",
  mx: "MXN",
  nl: "EUR",
  nz: "NZD",
  pl: "PLN",
  sg: "SGD",
  za: "ZAR",
};
const COUNTRY_OF_HOST: Record<string, string> = {
  "adzuna.com": "us",
  "adzuna.co.uk": "gb",
  "adzuna.com.au": "au",
  "adzuna.co.za": "za",
  "adzuna.com.br": "br",
  "adzuna.com.mx": "mx",
  "adzuna.co.nz": "nz",
};

/** Adzuna's search API, with a free key (developer.adzuna.com). A board is a search: the token is "COUNTRY?q=words&w=place". */
export function adzunaSource(credentials: AdzunaCredentials | null): DefinedSource {
  return defineSource({
    name: "adzuna",
    label: "Adzuna",
    companyFrom: "record",
    schema: adzunaJobSchema,
    recognises: (text) =>
      /"redirect_url"\s*:/.test(text) && /"(?:adref|salary_is_predicted|contract_time)"\s*:/.test(text),
    select: (text) => selectRecords(text, "Adzuna", ["results"], ["redirect_url"]),
    map(job, board) {
      const country = countryOf(board.token, job.location?.area[0]);
      const isStated = job.salary_is_predicted !== true && (job.salary_min ?? job.salary_max) !== undefined;
      return {
        nativeId: job.id,
        board: board.token ?? "adzuna",
        company: job.company?.display_name,
        title: job.title.replace(/<[^>]*>/g, ""),
        url: job.redirect_url,
        location: job.location?.display_name,
        places: [{ text: job.location?.display_name, country: job.location?.area[0] }],
        employmentType:
          [job.contract_time, job.contract_type].filter(Boolean).join(", ").replace(/_/g, " ") || undefined,
        // A predicted salary is Adzuna's guess, not the employer's word.
        salary: isStated
          ? { min: job.salary_min, max: job.salary_max, currency: CURRENCY[country ?? ""], period: "year" }
          : undefined,
        department: job.category?.label,
        postedAt: job.created,
        html: job.description,
      };
    },
    fetch(http, board, _state, read) {
      if (!credentials)
        throw new AppError(
          "misconfigured",
          "Adzuna asks for a key. Whoever runs this Dossier sets ADZUNA_APP_ID and ADZUNA_APP_KEY.",
        );
      const [country = "gb", query = ""] = board.token.split("?");
      if (!Object.hasOwn(CURRENCY, country))
        throw new AppError("invalid_input", `Adzuna does not cover the country "${country}".`);
      const asked = new URLSearchParams(query);
      const search = new URLSearchParams({
        app_id: credentials.appId,
        app_key: credentials.key,
        results_per_page: String(PAGE_SIZE),
      });
      const [what, where] = [asked.get("q"), asked.get("w")];
      if (what) search.set("what", what);
      if (where) search.set("where", where);
      return fetchPages(http, "Adzuna", board, {
        pageSize: PAGE_SIZE,
        maxPages: MAX_PAGES,
        read,
        request: (offset) => ({
          url: `https://api.adzuna.com/v1/api/jobs/${country}/search/${offset / PAGE_SIZE + 1}?${search}`,
          headers: { accept: "application/json" },
        }),
      });
    },
    tokenOf(url) {
      const host = url.hostname.replace(/^www\./, "");
      const country = COUNTRY_OF_HOST[host] ?? /^adzuna\.([a-z]{2})$/.exec(host)?.[1];
      if (!country || !Object.hasOwn(CURRENCY, country) || !/^\/(?:search|jobs\/search)/.test(url.pathname))
        return null;
      const kept = new URLSearchParams();
      const [words, place] = [url.searchParams.get("q"), url.searchParams.get("w") ?? url.searchParams.get("where")];
      if (words) kept.set("q", words);
      if (place) kept.set("w", place);
      return kept.size > 0 ? `${country}?${kept}` : null;
    },
  });
}

const AREAS: Record<string, string> = {
  UK: "gb",
  US: "us",
  Deutschland: "de",
  Österreich: "at",
  France: "fr",
  España: "es",
  Italia: "it",
  Nederland: "nl",
  Polska: "pl",
  India: "in",
  Canada: "ca",
  Australia: "au",
  "South Africa": "za",
  "New Zealand": "nz",
  Singapore: "sg",
  Brasil: "br",
  México: "mx",
  België: "be",
  Belgique: "be",
  Schweiz: "ch",
  Suisse: "ch",
};

function countryOf(token: string | undefined, area: string | undefined): string | undefined {
  const [country] = (token ?? "").split("?");
  return country && Object.hasOwn(CURRENCY, country) ? country : AREAS[area ?? ""];
}
