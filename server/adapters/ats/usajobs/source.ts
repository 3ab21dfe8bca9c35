import { AppError } from "@/lib/errors";
import { type DefinedSource, defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { selectRecords } from "@/server/adapters/ats/select-records";
import { type UsaJob, usaJobSchema } from "@/server/adapters/ats/usajobs/schema";

export type UsaJobsCredentials = { email: string; key: string };

const PAGE_SIZE = 250;
const PERIODS: Record<string, string> = { PA: "year", PH: "hour", PM: "month", PD: "day", PW: "week", BW: "two weeks" };

/**
 * USAJobs, the federal government's openings, by its documented search API. It asks for a free key and for the key owner's e-mail as user
 * agent (developer.usajobs.gov). A board is a search: the token is its query ("k=nurse&l=Austin").
 */
export function usaJobsSource(credentials: UsaJobsCredentials | null): DefinedSource {
  return defineSource({
    name: "usajobs",
    label: "USAJobs",
    companyFrom: "record",
    schema: usaJobSchema,
    recognises: (text) => /"MatchedObjectDescriptor"\s*:/.test(text),
    select: (text) => selectRecords(text, "USAJobs", ["SearchResult.SearchResultItems"], ["MatchedObjectDescriptor"]),
    map({ MatchedObjectDescriptor: job, MatchedObjectId: id }, board) {
      const details = job.UserArea?.Details;
      const [pay] = job.PositionRemuneration;
      return {
        nativeId: id ?? job.PositionID,
        board: board.token ?? "usajobs",
        company: job.OrganizationName ?? job.DepartmentName,
        title: job.PositionTitle,
        url: job.PositionURI?.replace(":443", ""),
        applyUrl: job.ApplyURI[0],
        requisitionId: job.PositionID,
        location: job.PositionLocationDisplay,
        places: job.PositionLocation.map((place) => ({
          text: place.LocationName,
          city: place.CityName?.split(",")[0],
          region: place.CountrySubDivisionCode,
          country: place.CountryCode,
        })),
        workplace: details?.RemoteIndicator ? "remote" : details?.TeleworkEligible ? "hybrid" : undefined,
        employmentType:
          [job.PositionSchedule[0]?.Name, job.PositionOfferingType[0]?.Name].filter(Boolean).join(", ") || undefined,
        salary: pay
          ? {
              min: pay.MinimumRange,
              max: pay.MaximumRange,
              currency: "USD",
              period: PERIODS[pay.RateIntervalCode ?? ""] ?? pay.Description ?? pay.RateIntervalCode,
            }
          : undefined,
        department: job.JobCategory[0]?.Name ?? job.DepartmentName,
        postedAt: job.PublicationStartDate,
        validThrough: job.ApplicationCloseDate,
        text: textOf(job),
      };
    },
    fetch(http, board, _state, read) {
      if (!credentials)
        throw new AppError(
          "misconfigured",
          "USAJobs asks for a key. Whoever runs this Dossier sets USAJOBS_EMAIL and USAJOBS_API_KEY.",
        );
      const query = new URLSearchParams(board.token === "usajobs" ? "" : board.token);
      const search = new URLSearchParams({ ResultsPerPage: String(PAGE_SIZE), Fields: "Full" });
      const [words, place] = [query.get("k"), query.get("l")];
      if (words) search.set("Keyword", words);
      if (place) search.set("LocationName", place);
      return fetchPages(http, "USAJobs", board, {
        pageSize: PAGE_SIZE,
        read,
        request: (offset) => ({
          url: `https://data.usajobs.gov/api/search?${search}&Page=${offset / PAGE_SIZE + 1}`,
          headers: { "user-agent": credentials.email, "authorization-key": credentials.key },
        }),
      });
    },
    tokenOf(url) {
      if (!/(?:^|\.)usajobs\.gov$/.test(url.hostname) || !/^\/search/i.test(url.pathname)) return null;
      const kept = new URLSearchParams();
      for (const name of ["k", "l"]) {
        const value = url.searchParams.get(name) ?? url.searchParams.get(name.toUpperCase());
        if (value) kept.set(name, value);
      }
      return kept.toString() || null;
    },
  });
}

function textOf(job: UsaJob["MatchedObjectDescriptor"]): string {
  const details = job.UserArea?.Details;
  const parts: [string, string | undefined][] = [
    ["", details?.JobSummary],
    ["Duties", details?.MajorDuties.filter(Boolean).join("\n")],
    ["Requirements", details?.Requirements],
    ["Qualifications", job.QualificationSummary],
    ["Education", details?.Education],
  ];
  return parts.flatMap(([title, words]) => (words ? [title ? `${title}\n${words}` : words] : [])).join("\n\n");
}
