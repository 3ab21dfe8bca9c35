"use client";

import { Search, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { ActiveFilters } from "@/components/job/active-filters";
import { FacetSelect } from "@/components/job/facet-select";
import type { Facets } from "@/components/job/facet-words";
import { orderChoices, POSTED_CHOICES, readOrder, readShow, SHOW_CHOICES } from "@/components/job/filter-choices";
import { MoreFiltersDialog } from "@/components/job/more-filters-dialog";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";

export type JobFilterBarProps = {
  filters: JobFilter;
  onChange: (filters: JobFilter) => void;
  facets: Facets | undefined;
  /** What can be done with the list as it is narrowed now. */
  actions?: ReactNode;
};

/** Filters step back behind the list; the chevron says what they are. */
const quiet = "bg-sunken ring-line";
const SEARCH_AFTER_MS = 250;
export function JobFilterBar({ filters, onChange, facets, actions }: JobFilterBarProps) {
  const [text, setText] = useState(filters.text ?? "");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setText(filters.text ?? ""), [filters.text]);
  useEffect(() => {
    if (text.trim() === (filters.text ?? "")) return;
    const timer = setTimeout(() => onChange({ ...filters, text: text.trim() || undefined }), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, filters, onChange]);
  const shared = { filter: filters, facets, onChange };

  return (
    <search aria-label="Filter jobs" className="border-b p-3">
      <div className="flex gap-2">
        <label className="relative min-w-0 flex-1">
          <span className="sr-only">
            Search jobs by words. Put a phrase in quotes, and a minus before what you do not want.
          </span>
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
            placeholder="Title, skill, company or place"
            className={cn(inputClass, "min-h-11 pl-9 md:min-h-9")}
          />
        </label>
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
          <SlidersHorizontal aria-hidden />
          Filters
        </Button>
        {actions}
      </div>
      <div className="mt-2 hidden grid-cols-[repeat(6,minmax(0,1fr))] gap-2 md:grid">
        <FacetSelect {...shared} className={quiet} field="remote" label="Where you work" any="Anywhere" />
        <FacetSelect {...shared} className={quiet} field="company" label="Company" any="All companies" />
        <FacetSelect {...shared} className={quiet} field="employmentType" label="Kind of employment" any="Any kind" />
        <Select
          className={quiet}
          aria-label="Posted"
          value={filters.postedWithinDays ? String(filters.postedWithinDays) : ""}
          onChange={(event) => onChange({ ...filters, postedWithinDays: Number(event.target.value) || undefined })}
          options={POSTED_CHOICES}
        />
        <Select
          className={quiet}
          aria-label="Which jobs"
          value={filters.show ?? ""}
          onChange={(event) => onChange({ ...filters, show: readShow(event.target.value) })}
          options={SHOW_CHOICES}
        />
        <Select
          className={quiet}
          aria-label="Order"
          value={filters.sort ?? ""}
          onChange={(event) => onChange({ ...filters, sort: readOrder(event.target.value) })}
          options={orderChoices(filters)}
        />
      </div>
      <ActiveFilters filters={filters} onChange={onChange} />
      <MoreFiltersDialog {...shared} open={isOpen} onOpenChange={setOpen} />
    </search>
  );
}
