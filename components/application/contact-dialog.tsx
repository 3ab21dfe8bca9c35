"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { type ContactInput, contactInputSchema } from "@/lib/domain/application/tracking.schema";

export type ContactDraft = Record<keyof ContactInput, string>;
export const EMPTY_CONTACT: ContactDraft = { name: "", role: "", email: "", phone: "", url: "" };

const FIELDS = [
  { key: "name", label: "Name", type: "text", autoComplete: "off" },
  { key: "role", label: "Role", type: "text", autoComplete: "off" },
  { key: "email", label: "Email", type: "email", autoComplete: "off" },
  { key: "phone", label: "Phone", type: "tel", autoComplete: "off" },
  { key: "url", label: "Link", type: "url", autoComplete: "off" },
] as const;

/** A person at the employer, new or changed. */
export function ContactDialog({
  onClose,
  initial,
  isNew,
  pending,
  failure,
  onSave,
}: {
  onClose: () => void;
  initial: ContactDraft;
  isNew: boolean;
  pending: boolean;
  failure: string | null;
  onSave: (contact: ContactInput) => void;
}) {
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<Partial<Record<keyof ContactInput, string>>>({});

  function submit() {
    const result = contactInputSchema.safeParse(draft);
    if (result.success) {
      setErrors({});
      onSave(result.data);
      return;
    }
    setErrors(Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), sentence(issue)])));
  }

  return (
    <FormDialog
      title={isNew ? "New contact" : "Change the contact"}
      submitLabel="Save"
      pending={pending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      className="grid sm:grid-cols-2"
    >
      {FIELDS.map(({ key, label, ...rest }) => (
        <Field key={key} label={label} error={errors[key]} optional={key !== "name"}>
          {(control) => (
            <Input
              {...control}
              {...rest}
              value={draft[key]}
              onChange={(event) => setDraft((now) => ({ ...now, [key]: event.target.value }))}
            />
          )}
        </Field>
      ))}
    </FormDialog>
  );
}

/** The sentence of the schema, also where it stands behind the choice of "nothing or this". */
function sentence(issue: { message: string; errors?: { message: string }[][] }): string {
  return issue.errors?.at(-1)?.at(-1)?.message ?? issue.message;
}
