"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { Table as TableView } from "@/components/ui/table";
import { mapRow } from "@/lib/domain/posting/table/map-row";
import { type ColumnMapping, TABLE_FIELDS, type Table, type TableField } from "@/lib/domain/posting/table/table.schema";

const LABELS: Record<TableField, string> = {
  title: "Job title",
  company: "Company",
  url: "Link",
  location: "Place",
  description: "Description",
  salary: "Salary",
  salaryMin: "Salary from",
  salaryMax: "Salary to",
  currency: "Currency",
  employmentType: "Employment type",
  workplace: "Remote or on site",
  department: "Department",
  seniority: "Seniority",
  postedAt: "Posted",
  validThrough: "Open until",
  requisitionId: "Requisition number",
  id: "Id",
};
const MAIN: readonly TableField[] = ["title", "company", "url", "location", "description", "salary", "postedAt"];
const PREVIEW_ROWS = 5;

/** A table as it will be read: which column says what, the first rows, and what will not be taken. */
export function MapColumnsPanel({
  fileName,
  table,
  initial,
  isRemembered,
  isPending,
  onAdd,
  onCancel,
}: {
  fileName: string;
  table: Table;
  initial: ColumnMapping;
  isRemembered: boolean;
  isPending: boolean;
  onAdd: (mapping: ColumnMapping) => void;
  onCancel: () => void;
}) {
  const [mapping, setMapping] = useState(initial);
  const options = [{ value: "", label: "No column" }, ...table.columns.map((name) => ({ value: name, label: name }))];
  const mapped = table.rows.map((row) => ({ line: row.line, posting: mapRow(row, mapping, (words) => words) }));
  const taken = mapped.flatMap(({ line, posting }) => (typeof posting === "string" ? [] : [{ line, posting }]));
  const refused = mapped.flatMap(({ line, posting }) =>
    typeof posting === "string" ? [{ line, reason: posting }] : [],
  );
  const picker = (field: TableField) => (
    <Field key={field} label={LABELS[field]}>
      {(control) => (
        <Select
          {...control}
          options={options}
          value={mapping[field] ?? ""}
          onChange={(event) => {
            const { [field]: _, ...rest } = mapping;
            setMapping(event.target.value === "" ? rest : { ...rest, [field]: event.target.value });
          }}
        />
      )}
    </Field>
  );
  // It opens above what was pressed; the person is taken to it.
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <Surface ref={panel} tabIndex={-1} aria-label={`Columns of ${fileName}`} className="scroll-mt-20">
      <SurfaceHeader
        title={fileName}
        hint={`${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"}. ${isRemembered ? "Read the way you chose the last time." : "Check that each column says what we think."}`}
      />
      <div className="flex flex-col gap-4 p-4">
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">{MAIN.map(picker)}</div>
        <details>
          <summary className="min-h-11 content-center text-accent text-sm md:min-h-8">More columns</summary>
          <div className="mt-2 grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {TABLE_FIELDS.filter((field) => !MAIN.includes(field)).map(picker)}
          </div>
        </details>
        {taken.length > 0 ? (
          <TableView caption="The first jobs as they will be read">
            <thead>
              <tr>
                <th scope="col">Job title</th>
                <th scope="col">Company</th>
                <th scope="col">Place</th>
              </tr>
            </thead>
            <tbody>
              {taken.slice(0, PREVIEW_ROWS).map(({ line, posting }) => (
                <tr key={line}>
                  <td>{posting.title}</td>
                  <td>{posting.company || "not said"}</td>
                  <td>{posting.location ?? "not said"}</td>
                </tr>
              ))}
            </tbody>
          </TableView>
        ) : null}
        {refused.length > 0 ? (
          <Notice tone="warn" title={`${refused.length} of ${table.rows.length} rows would not be taken`}>
            Line {refused[0]?.line}: {refused[0]?.reason}
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" pending={isPending} disabled={taken.length === 0} onClick={() => onAdd(mapping)}>
            Add {taken.length === 1 ? "1 job" : `${taken.length} jobs`}
          </Button>
          <Button variant="ghost" onClick={onCancel}>
            Leave it
          </Button>
        </div>
      </div>
    </Surface>
  );
}
