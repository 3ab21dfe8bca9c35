import { useSourceNames } from "@/components/board/use-source-names";
import { type FacetField, type Facets, facetOptions } from "@/components/job/facet-words";
import { Select } from "@/components/ui/select";
import { type JobFilter, jobFilterSchema } from "@/lib/domain/job/job-filter.schema";

export type FacetSelectProps = {
  field: FacetField;
  /** Said by screen readers, and beside the control where it has room. */
  label: string;
  any: string;
  filter: JobFilter;
  facets: Facets | undefined;
  onChange: (filter: JobFilter) => void;
  className?: string;
  id?: string;
};

/** One filter as a list of what there is. */
export function FacetSelect({ field, label, any, filter, facets, onChange, className, id }: FacetSelectProps) {
  const nameOf = useSourceNames();
  const chosen = filter[field] === undefined ? undefined : String(filter[field]);
  return (
    <Select
      {...(id ? { id } : {})}
      className={className}
      aria-label={label}
      value={chosen ?? ""}
      onChange={(event) => {
        const parsed = jobFilterSchema.shape[field].safeParse(event.target.value || undefined);
        onChange({ ...filter, [field]: parsed.success ? parsed.data : undefined });
      }}
      options={facetOptions(field, any, facets?.[field], chosen, nameOf)}
    />
  );
}
