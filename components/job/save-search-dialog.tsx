"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ALERT_OPTIONS } from "@/components/job/alert-words";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toaster";
import { describeFilter } from "@/lib/domain/job/describe-filter";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { ALERTS, type Alert } from "@/lib/domain/job/saved-search.schema";

/** Keeps the list as it is narrowed now, under a name, and asks how to hear of new jobs. */
export function SaveSearchDialog({
  filter,
  open,
  onOpenChange,
}: {
  filter: JobFilter;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const suggested = describeFilter(filter);
  const [name, setName] = useState<string | null>(null);
  const [alert, setAlert] = useState<Alert>("daily");
  const save = useMutation(
    trpc.job.saveSearch.mutationOptions({
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: trpc.job.savedSearches.queryKey() });
        toast.success("The search is saved.");
        setName(null);
        onOpenChange(false);
      },
    }),
  );
  const { sort: _, show: __, ...kept } = filter;
  const value = name ?? suggested.slice(0, 80);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Save this search"
      description={suggested}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="save-search"
            pending={save.isPending}
            disabled={value.trim() === ""}
          >
            Save search
          </Button>
        </>
      }
    >
      <form
        id="save-search"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name: value, filter: kept, alert });
        }}
      >
        <Field
          label="Name"
          error={
            save.error ? (errorMessage(save.error) ?? "Dossier could not be reached. Nothing was saved.") : undefined
          }
        >
          {(control) => (
            <Input {...control} value={value} maxLength={80} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label="Tell me of new jobs" help="As a notice here and by e-mail, with the jobs in it.">
          {(control) => (
            <Select
              {...control}
              value={alert}
              onChange={(event) => setAlert(ALERTS.find((one) => one === event.target.value) ?? "daily")}
              options={ALERT_OPTIONS}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
