"use client";

import { useState } from "react";
import { fromLocalInput, toLocalInput } from "@/components/reminder/local-time";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input, Textarea } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { REMINDER_KINDS, REMINDER_LABELS, type ReminderKind } from "@/lib/domain/reminder/reminder.schema";

export type ReminderDraft = {
  kind: ReminderKind;
  title: string;
  dueAt: Date;
  durationMinutes: number | null;
  place: string | null;
  note: string | null;
};

const DURATIONS = [30, 45, 60, 90, 120, 240];

/** Sets or changes one reminder. What was typed stays when saving fails. */
export function ReminderDialog({
  onClose,
  initial,
  isNew,
  pending,
  failure,
  onSave,
}: {
  onClose: () => void;
  initial: ReminderDraft;
  isNew: boolean;
  pending: boolean;
  failure: string | null;
  onSave: (draft: ReminderDraft) => void;
}) {
  const [draft, setDraft] = useState(initial);
  const [due, setDue] = useState(toLocalInput(initial.dueAt));
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<ReminderDraft>) => setDraft((now) => ({ ...now, ...part }));
  const dueAt = fromLocalInput(due);
  const titleError = isTried && draft.title.trim() === "" ? "Say what it is about." : undefined;
  const dueError = isTried && !dueAt ? "Choose a day and a time." : undefined;

  function submit() {
    setIsTried(true);
    if (!dueAt || draft.title.trim() === "") return;
    const isInterview = draft.kind === "interview";
    onSave({ ...draft, dueAt, durationMinutes: isInterview ? (draft.durationMinutes ?? 60) : null });
  }

  return (
    <FormDialog
      title={isNew ? "New reminder" : "Change the reminder"}
      submitLabel="Save"
      pending={pending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Segmented
        label="Kind"
        value={draft.kind}
        onValueChange={(kind) => change({ kind })}
        options={REMINDER_KINDS.map((kind) => ({ value: kind, label: REMINDER_LABELS[kind] }))}
        className="self-start"
      />
      <Field label="What" error={titleError}>
        {(control) => (
          <Input
            {...control}
            value={draft.title}
            maxLength={300}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="When" error={dueError}>
          {(control) => (
            <Input {...control} type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
          )}
        </Field>
        {draft.kind === "interview" ? (
          <Field label="How long">
            {(control) => (
              <Select
                {...control}
                value={String(draft.durationMinutes ?? 60)}
                onChange={(event) => change({ durationMinutes: Number(event.target.value) })}
                options={DURATIONS.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))}
              />
            )}
          </Field>
        ) : null}
      </div>
      {draft.kind === "interview" ? (
        <Field label="Where" help="An address, a phone number or a meeting link." optional>
          {(control) => (
            <Input
              {...control}
              value={draft.place ?? ""}
              maxLength={300}
              onChange={(event) => change({ place: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label="Note" optional>
        {(control) => (
          <Textarea
            {...control}
            value={draft.note ?? ""}
            maxLength={4000}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  );
}
