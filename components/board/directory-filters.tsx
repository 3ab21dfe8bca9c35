"use client";

import { useQuery } from "@tanstack/react-query";
import { useSourceNames } from "@/components/board/use-source-names";
import { useTRPC } from "@/components/layout/trpc";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

export type DirectoryNarrowing = { source: string; industry: string };

/** Narrows the directory to one system or one industry, where it is known. */
export function DirectoryFilters({
  value,
  onChange,
}: {
  value: DirectoryNarrowing;
  onChange: (value: DirectoryNarrowing) => void;
}) {
  const trpc = useTRPC();
  const directory = useQuery(trpc.board.directory.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const nameOf = useSourceNames();
  if (!directory.data) return null;
  const { industries, sources } = directory.data;
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="Industry">
        {(control) => (
          <Select
            {...control}
            value={value.industry}
            onChange={(event) => onChange({ ...value, industry: event.target.value })}
            options={[{ value: "", label: "Any" }, ...industries.map((name) => ({ value: name, label: name }))]}
          />
        )}
      </Field>
      <Field label="System">
        {(control) => (
          <Select
            {...control}
            value={value.source}
            onChange={(event) => onChange({ ...value, source: event.target.value })}
            options={[
              { value: "", label: "Any" },
              ...sources.map(({ source, count }) => ({
                value: source,
                label: `${nameOf(source)} (${count.toLocaleString("en")})`,
              })),
            ]}
          />
        )}
      </Field>
    </div>
  );
}
