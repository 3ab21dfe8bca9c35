import { X } from "lucide-react";
import { useSourceNames } from "@/components/board/use-source-names";
import { valueWords } from "@/components/job/facet-words";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";

/** Said elsewhere on the page: the words in the search box, the order in its control. */
const ELSEWHERE = new Set<keyof JobFilter>(["text", "sort"]);

/** What narrows the list, each with a way to take it away. */
export function ActiveFilters({ filters, onChange }: { filters: JobFilter; onChange: (filters: JobFilter) => void }) {
  const nameOf = useSourceNames();
  const active = (Object.entries(filters) as [keyof JobFilter, string | number | boolean | undefined][]).flatMap(
    ([field, value]) => (value === undefined || value === false || ELSEWHERE.has(field) ? [] : [{ field, value }]),
  );
  if (active.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="mt-2 flex flex-wrap gap-1.5">
      {active.map(({ field, value }) => (
        <li key={field}>
          <button
            type="button"
            onClick={() => onChange({ ...filters, [field]: undefined })}
            aria-label={`Remove the filter ${valueWords(field, value, nameOf)}`}
            className="inline-flex min-h-9 items-center gap-1 rounded-sm bg-accent-soft px-2 font-medium text-accent text-xs hover:bg-hover md:min-h-7"
          >
            {valueWords(field, value, nameOf)}
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
      {active.length > 1 ? (
        <li>
          <button
            type="button"
            onClick={() => onChange({ text: filters.text, sort: filters.sort })}
            className="min-h-9 px-2 text-muted text-xs underline underline-offset-2 hover:text-ink md:min-h-7"
          >
            Clear all
          </button>
        </li>
      ) : null}
    </ul>
  );
}
