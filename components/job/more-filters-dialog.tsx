import { FacetSelect } from "@/components/job/facet-select";
import type { FacetField, Facets } from "@/components/job/facet-words";
import {
  orderChoices,
  POSTED_CHOICES,
  readOrder,
  readShow,
  SHOW_CHOICES,
  YEARS_CHOICES,
} from "@/components/job/filter-choices";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";

export type MoreFiltersDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  filter: JobFilter;
  facets: Facets | undefined;
  onChange: (filter: JobFilter) => void;
};

const FIELDS: { field: FacetField; label: string; any: string }[] = [
  { field: "remote", label: "Where you work", any: "Anywhere" },
  { field: "country", label: "Country", any: "Any country" },
  { field: "company", label: "Company", any: "All companies" },
  { field: "employmentType", label: "Kind of employment", any: "Any kind" },
  { field: "seniority", label: "Level", any: "Any level" },
  { field: "skill", label: "Skill asked for", any: "Any skill" },
  { field: "language", label: "Language of the posting", any: "Any language" },
  { field: "sponsorship", label: "Work visa", any: "Whatever it says" },
  { field: "source", label: "Found on", any: "Anywhere" },
];
/** Every filter there is. Choices take effect at once; the list behind shows what is left. */
export function MoreFiltersDialog({ open, onOpenChange, filter, facets, onChange }: MoreFiltersDialogProps) {
  const toggle = (field: "hasSalary" | "noClearance" | "noDegree") => (checked: boolean) =>
    onChange({ ...filter, [field]: checked || undefined });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Filters"
      description="Each number says how many jobs would be left. What a posting does not say is never guessed."
      className="md:w-[44rem]"
      footer={
        <>
          <Button onClick={() => onChange({ text: filter.text, sort: filter.sort })}>Clear all</Button>
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            Show jobs
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2 sm:grid-cols-2">
        <Field label="Order">
          {(control) => (
            <Select
              {...control}
              value={filter.sort ?? ""}
              onChange={(event) => onChange({ ...filter, sort: readOrder(event.target.value) })}
              options={orderChoices(filter)}
            />
          )}
        </Field>
        <Field label="Which jobs">
          {(control) => (
            <Select
              {...control}
              value={filter.show ?? ""}
              onChange={(event) => onChange({ ...filter, show: readShow(event.target.value) })}
              options={SHOW_CHOICES}
            />
          )}
        </Field>
        {FIELDS.map(({ field, label, any }) => (
          <Field key={field} label={label}>
            {(control) => <FacetSelect {...{ field, label, any, filter, facets, onChange }} id={control.id} />}
          </Field>
        ))}
        <Field label="Years of experience asked for">
          {(control) => (
            <Select
              {...control}
              value={filter.maxYears === undefined ? "" : String(filter.maxYears)}
              onChange={(event) =>
                onChange({ ...filter, maxYears: event.target.value === "" ? undefined : Number(event.target.value) })
              }
              options={YEARS_CHOICES}
            />
          )}
        </Field>
        <Field label="Posted">
          {(control) => (
            <Select
              {...control}
              value={filter.postedWithinDays ? String(filter.postedWithinDays) : ""}
              onChange={(event) => onChange({ ...filter, postedWithinDays: Number(event.target.value) || undefined })}
              options={POSTED_CHOICES}
            />
          )}
        </Field>
      </div>
      <fieldset className="mt-2 flex flex-col gap-2 pb-2">
        <legend className="mb-1 font-medium text-ink text-sm">Only jobs</legend>
        <Checkbox
          checked={filter.hasSalary ?? false}
          onCheckedChange={toggle("hasSalary")}
          label="that state the pay"
        />
        <Checkbox
          checked={filter.noDegree ?? false}
          onCheckedChange={toggle("noDegree")}
          label="that ask for no university degree"
        />
        <Checkbox
          checked={filter.noClearance ?? false}
          onCheckedChange={toggle("noClearance")}
          label="that ask for no security clearance"
        />
      </fieldset>
    </Dialog>
  );
}
