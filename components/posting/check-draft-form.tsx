"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { checkedDraftSchema, type PostingDraft } from "@/lib/domain/posting/posting-import.schema";

/** What was read of a page, to be checked before it becomes a job; or the same fields to be typed in. */
export function CheckDraftForm({
  draft,
  isPending,
  onConfirm,
}: {
  draft: PostingDraft;
  isPending: boolean;
  onConfirm: (draft: PostingDraft) => void;
}) {
  const [values, setValues] = useState(draft);
  const [errors, setErrors] = useState<Partial<Record<keyof PostingDraft, string>>>({});
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const checked = checkedDraftSchema.safeParse(values);
    if (checked.success) return onConfirm(checked.data);
    setErrors(Object.fromEntries(checked.error.issues.map((issue) => [String(issue.path[0]), issue.message])));
  }
  const field = (name: keyof PostingDraft, label: string, isOptional: boolean) => (
    <Field label={label} error={errors[name]} optional={isOptional}>
      {(control) => (
        <Input
          {...control}
          type={name === "url" ? "url" : "text"}
          value={values[name]}
          onChange={(event) => setValues({ ...values, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={onSubmit} noValidate className="flex flex-col gap-3" aria-label="Check these fields">
      <p className="text-muted text-sm">Check these fields. What you write here counts, and only you see this copy.</p>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {field("title", "Job title", false)}
        {field("company", "Company", false)}
        {field("location", "Place", true)}
        {field("url", "Link", true)}
      </div>
      <Field label="Description" optional help="Paste the posting's text: requirements are read from it.">
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            className="max-h-80"
            value={values.text}
            onChange={(event) => setValues({ ...values, text: event.target.value })}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={isPending}>
          Add this job
        </Button>
      </div>
    </form>
  );
}
