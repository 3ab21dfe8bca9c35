"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toaster";
import { RETENTION_MONTHS, type Retention } from "@/lib/domain/package/retention";

type Months = Retention["monthsAfterEnd"];

const spanWords = (months: number): string => {
  if (months < 12) return `${months} months`;
  return months === 12 ? "1 year" : `${months / 12} years`;
};
const OPTIONS = [
  { value: "", label: "Until I delete them" },
  ...RETENTION_MONTHS.map((months) => ({ value: String(months), label: `${spanWords(months)} after they ended` })),
];
const applicationsWords = (count: number): string => (count === 1 ? "One application" : `${count} applications`);

/** How long applications that ended are kept. What a shorter time would delete at once is said before it is chosen. */
export function RetentionForm() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.package.retention.queryOptions());
  const [asked, setAsked] = useState<{ months: Months; count: number } | null>(null);
  const save = useMutation(
    trpc.package.updateRetention.mutationOptions({
      onSuccess: () => toast("Saved."),
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
      onSettled: () => client.invalidateQueries(),
    }),
  );
  return (
    <QueryView
      query={query}
      what="How long applications are kept could not be loaded"
      loading={<ListSkeleton label="Loading how long applications are kept" count={1} />}
    >
      {({ monthsAfterEnd, due }) => {
        const choose = (value: string) => {
          const months = RETENTION_MONTHS.find((one) => String(one) === value) ?? null;
          const count = due.find((one) => one.months === months)?.count ?? 0;
          if (count > 0) setAsked({ months, count });
          else save.mutate({ monthsAfterEnd: months });
        };
        return (
          <div className="p-4">
            <Field
              label="Keep applications that ended"
              help="Turned down, withdrawn, without an answer or cancelled. What was sent keeps its line under “What left”."
            >
              {(control) => (
                <Select
                  {...control}
                  className="max-w-72"
                  value={monthsAfterEnd === null ? "" : String(monthsAfterEnd)}
                  disabled={save.isPending}
                  onChange={(event) => choose(event.target.value)}
                  options={OPTIONS}
                />
              )}
            </Field>
            {asked ? (
              <ConfirmDialog
                open
                onOpenChange={(isOpen) => !isOpen && setAsked(null)}
                title={`Keep them ${spanWords(asked.months ?? 0)}?`}
                description={`${applicationsWords(asked.count)} ended longer ago than that and will be deleted in the coming night, with documents, notes and reminders. This cannot be undone then.`}
                keepLabel="Keep them"
                confirmLabel={`Keep ${spanWords(asked.months ?? 0)}, delete the rest`}
                onConfirm={() => save.mutate({ monthsAfterEnd: asked.months })}
              />
            ) : null}
          </div>
        );
      }}
    </QueryView>
  );
}
