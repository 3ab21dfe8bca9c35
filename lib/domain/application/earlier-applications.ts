import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { companyIdentity } from "@/lib/domain/job/company-key";
import { DAY_MS } from "@/lib/time/day";

export type EarlierApplication = { id: string; title: string; company: string; status: ApplicationStatus; at: Date };

/** How long a second application to one employer is worth a word. */
const SAME_EMPLOYER_DAYS = 183;

/** Those of a person's other applications that went, or are about to go, to the same employer within half a year. */
export function earlierApplications(
  others: readonly EarlierApplication[],
  company: string,
  now: Date,
): EarlierApplication[] {
  const employer = companyIdentity(company);
  if (employer.isHidden || employer.squeezed === "") return [];
  return others.filter(
    (other) =>
      other.status !== "cancelled" &&
      companyIdentity(other.company).squeezed === employer.squeezed &&
      now.getTime() - other.at.getTime() < (SAME_EMPLOYER_DAYS + 1) * DAY_MS,
  );
}
