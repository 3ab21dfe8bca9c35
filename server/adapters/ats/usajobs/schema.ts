import { z } from "zod";
import { anything, flag, list, needed, part, words } from "@/server/adapters/ats/lenient";

const named = list(z.object({ Name: words }));

/** One of SearchResult.SearchResultItems of data.usajobs.gov/api/search (documented). */
export const usaJobSchema = z.object({
  MatchedObjectId: words,
  MatchedObjectDescriptor: z.object({
    PositionID: needed("id"),
    PositionTitle: needed("title"),
    PositionURI: words,
    ApplyURI: list(words),
    PositionLocationDisplay: words,
    PositionLocation: list(
      z.object({ LocationName: words, CityName: words, CountrySubDivisionCode: words, CountryCode: words }),
    ),
    OrganizationName: words,
    DepartmentName: words,
    JobCategory: named,
    PositionSchedule: named,
    PositionOfferingType: named,
    PositionRemuneration: list(
      z.object({ MinimumRange: anything, MaximumRange: anything, RateIntervalCode: words, Description: words }),
    ),
    PublicationStartDate: words,
    ApplicationCloseDate: words,
    QualificationSummary: words,
    UserArea: part({
      Details: part({
        JobSummary: words,
        MajorDuties: list(words),
        Requirements: words,
        Education: words,
        RemoteIndicator: flag,
        TeleworkEligible: flag,
      }),
    }),
  }),
});
export type UsaJob = z.infer<typeof usaJobSchema>;
