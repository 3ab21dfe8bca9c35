"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { type JobFilters, POSTED_WITHIN_DAYS } from "@/components/job/job-filters";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EMPLOYMENT_TYPES } from "@/lib/domain/posting/posting.schema";

export type JobFilterBarProps = {
  filters: JobFilters;
  onChange: (filters: JobFilters) => void;
  companies: readonly { company: string; jobs: number }[];
};

const TYPE_LABELS: Record<(typeof EMPLOYMENT_TYPES)[number], string> = {
  full_time: "Full time",
  part_time: "Part time",
  contract: "Contract",
  temporary: "Temporary",
  internship: "Internship",
  volunteer: "Volunteering",
};
const DAY_LABELS: Record<(typeof POSTED_WITHIN_DAYS)[number], string> = {
  1: "Last day",
  7: "Last week",
  30: "Last month",
  90: "Last 3 months",
};
/** Filters step back behind the list; the chevron says what they are. */
const quiet = "bg-sunken ring-line";
const SEARCH_AFTER_MS = 250;

export function JobFilterBar({ filters, onChange, companies }: JobFilterBarProps) {
  const [text, setText] = useState(filters.text ?? "");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setText(filters.text ?? ""), [filters.text]);
  useEffect(() => {
    if (text.trim() === (filters.text ?? "")) return;
    const timer = setTimeout(() => onChange({ ...filters, text: text.trim() || undefined }), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, filters, onChange]);
  const active = Object.entries(filters).filter(([key, value]) => key !== "text" && value !== undefined).length;

  return (
    <search aria-label="Filter jobs" className="border-b p-3">
      <div className="flex gap-2">
        <label className="relative min-w-0 flex-1">
          <span className="sr-only">Search title, company or place</span>
          <Search
            aria-hidden
            className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-muted"
          />
          <input
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder="Title, company or place"
            className={cn(inputClass, "min-h-11 pl-9 md:min-h-9")}
          />
        </label>
        <Button className="md:hidden" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Filters{active > 0 ? ` (${active})` : ""}
        </Button>
      </div>
      <div
        className={cn(
          "mt-2 grid grid-cols-2 gap-2 md:grid-cols-[repeat(5,minmax(0,1fr))_auto]",
          !isOpen && "max-md:hidden",
        )}
      >
        <Select
          className={quiet}
          aria-label="Where you work"
          value={filters.remote ?? ""}
          onChange={(event) =>
            onChange({
              ...filters,
              remote: (["remote", "hybrid", "on_site"] as const).find((value) => value === event.target.value),
            })
          }
          options={[
            { value: "", label: "Anywhere" },
            { value: "remote", label: "Remote" },
            { value: "hybrid", label: "Hybrid" },
            { value: "on_site", label: "On site" },
          ]}
        />
        <Select
          className={quiet}
          aria-label="Company"
          value={filters.company ?? ""}
          onChange={(event) => onChange({ ...filters, company: event.target.value || undefined })}
          options={[
            { value: "", label: "All companies" },
            ...(filters.company && !companies.some((item) => item.company === filters.company)
              ? [{ value: filters.company, label: filters.company }]
              : []),
            ...companies.map((item) => ({ value: item.company, label: `${item.company} (${item.jobs})` })),
          ]}
        />
        <Select
          className={quiet}
          aria-label="Kind of employment"
          value={filters.employmentType ?? ""}
          onChange={(event) =>
            onChange({ ...filters, employmentType: EMPLOYMENT_TYPES.find((type) => type === event.target.value) })
          }
          options={[
            { value: "", label: "Any kind" },
            ...EMPLOYMENT_TYPES.map((type) => ({ value: type, label: TYPE_LABELS[type] })),
          ]}
        />
        <Select
          className={quiet}
          aria-label="Posted"
          value={filters.postedWithinDays ? String(filters.postedWithinDays) : ""}
          onChange={(event) =>
            onChange({
              ...filters,
              postedWithinDays: POSTED_WITHIN_DAYS.find((days) => String(days) === event.target.value),
            })
          }
          options={[
            { value: "", label: "Any time" },
            ...POSTED_WITHIN_DAYS.map((days) => ({ value: String(days), label: DAY_LABELS[days] })),
          ]}
        />
        <Select
          className={quiet}
          aria-label="Which jobs"
          value={filters.show ?? "open"}
          onChange={(event) =>
            onChange({
              ...filters,
              show: (["hidden", "excluded"] as const).find((value) => value === event.target.value),
            })
          }
          options={[
            { value: "open", label: "Open jobs" },
            { value: "excluded", label: "Against your wishes" },
            { value: "hidden", label: "Hidden by you" },
          ]}
        />
        <Button
          aria-pressed={filters.hasSalary ?? false}
          className={filters.hasSalary ? "bg-accent-soft text-accent ring-accent" : ""}
          onClick={() => onChange({ ...filters, hasSalary: filters.hasSalary ? undefined : true })}
        >
          Pay stated
        </Button>
      </div>
    </search>
  );
}
