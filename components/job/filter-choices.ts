import { JOB_SHOWS, JOB_SORTS, type JobFilter } from "@/lib/domain/job/job-filter.schema";

type Choice = { value: string; label: string };

/** The choices that no count stands beside: age, years, which jobs, their order. "" leaves it open. */
export const POSTED_CHOICES: readonly Choice[] = [
  { value: "", label: "Any time" },
  { value: "1", label: "Last day" },
  { value: "7", label: "Last week" },
  { value: "30", label: "Last month" },
  { value: "90", label: "Last 3 months" },
];
export const YEARS_CHOICES: readonly Choice[] = [
  { value: "", label: "Any number" },
  ...[0, 1, 2, 3, 5, 8, 10].map((years) => ({
    value: String(years),
    label: years === 0 ? "None asked" : `Up to ${years}`,
  })),
];
export const SHOW_CHOICES: readonly Choice[] = [
  { value: "", label: "Open jobs" },
  { value: "excluded", label: "Against your wishes" },
  { value: "hidden", label: "Hidden by you" },
];
export const orderChoices = ({ text }: JobFilter): readonly Choice[] => [
  { value: "", label: text ? "Best answer" : "Best match" },
  { value: "newest", label: "Newest" },
];

export const readShow = (value: string): JobFilter["show"] => JOB_SHOWS.find((show) => show === value);
export const readOrder = (value: string): JobFilter["sort"] => JOB_SORTS.find((sort) => sort === value);
