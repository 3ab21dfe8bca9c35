"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type ContactInput, contactInputSchema } from "@/lib/domain/application/tracking.schema";

export type ContactDraft = Record<keyof ContactInput, string>;
export const EMPTY_CONTACT: ContactDraft = { name: "", role: "", email: "", phone: "", url: "" };

const FORM = "contact-form";
const FIELDS = [
  { key: "name", label: "Name", type: "text", autoComplete: "off" },
  { key: "role", label: "Role", type: "text", autoComplete: "off" },
  { key: "email", label: "Email", type: "email", autoComplete: "off" },
  { key: "phone", label: "Phone", type: "tel", autoComplete: "off" },
  { key: "url", label: "Link", type: "url", autoComplete: "off" },
] as const;

export function ContactDialog({
  open,
  onOpenChange,
  initial,
  isNew,
  pending,
  failure,
  onSave,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  initial: ContactDraft;
  isNew: boolean;
  pending: boolean;
  failure: string | null;
  onSave: (contact: ContactInput) => void;
}) {
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<Partial<Record<keyof ContactInput, string>>>({});

  function submit(event: FormEvent) {
    event.preventDefault();
    const result = contactInputSchema.safeParse(draft);
    if (result.success) {
      setErrors({});
      onSave(result.data);
      return;
    }
    setErrors(Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), sentence(issue)])));
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={isNew ? "New contact" : "Change the contact"}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={FORM} pending={pending}>
            Save
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate className="grid gap-4 py-1 sm:grid-cols-2">
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
        {failure ? (
          <p role="alert" className="text-bad text-sm sm:col-span-2">
            {failure}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}

/** The sentence of the schema, also where it stands behind the choice of "nothing or this". */
function sentence(issue: { message: string; errors?: { message: string }[][] }): string {
  return issue.errors?.at(-1)?.at(-1)?.message ?? issue.message;
}
