import { EMPLOYMENT_TYPES, type EmploymentType } from "@/lib/domain/posting/posting.schema";

const REMOTE = ["remote", "hybrid", "on_site"] as const;
const SHOW = ["open", "hidden", "excluded"] as const;
export const POSTED_WITHIN_DAYS = [1, 7, 30, 90] as const;

export type JobFilters = {
  text?: string;
  company?: string;
  remote?: (typeof REMOTE)[number];
  employmentType?: EmploymentType;
  hasSalary?: boolean;
  postedWithinDays?: number;
  show?: (typeof SHOW)[number];
};

/** Filters as a shared link carries them; what is unknown in it is left out. */
export function readJobFilters(params: { get(name: string): string | null }): JobFilters {
  const filters: JobFilters = {};
  const text = params.get("q")?.trim().slice(0, 200);
  if (text) filters.text = text;
  const company = params.get("company")?.slice(0, 300);
  if (company) filters.company = company;
  const remote = REMOTE.find((value) => value === params.get("remote"));
  if (remote) filters.remote = remote;
  const employmentType = EMPLOYMENT_TYPES.find((value) => value === params.get("type"));
  if (employmentType) filters.employmentType = employmentType;
  if (params.get("pay") === "1") filters.hasSalary = true;
  const days = POSTED_WITHIN_DAYS.find((value) => String(value) === params.get("days"));
  if (days) filters.postedWithinDays = days;
  const show = SHOW.find((value) => value === params.get("show"));
  if (show && show !== "open") filters.show = show;
  return filters;
}

/** The query string for filters, without a leading "?"; empty when there are none. */
export function writeJobFilters(filters: JobFilters): string {
  const params = new URLSearchParams();
  if (filters.text) params.set("q", filters.text);
  if (filters.company) params.set("company", filters.company);
  if (filters.remote) params.set("remote", filters.remote);
  if (filters.employmentType) params.set("type", filters.employmentType);
  if (filters.hasSalary) params.set("pay", "1");
  if (filters.postedWithinDays) params.set("days", String(filters.postedWithinDays));
  if (filters.show && filters.show !== "open") params.set("show", filters.show);
  return params.toString();
}
