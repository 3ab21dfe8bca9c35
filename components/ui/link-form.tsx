"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type LinkFormProps = {
  label: string;
  help: ReactNode;
  error: string | undefined;
  /** What the button does, and its picture. */
  action: string;
  icon: ReactNode;
  isPending: boolean;
  initial?: string;
  /** `clear` empties the field, once the link was taken. */
  onLink: (link: string, clear: () => void) => void;
};

/** One link, typed or pasted; "https://" is put before one that came without. */
export function LinkForm({ label, help, error, action, icon, isPending, initial = "", onLink }: LinkFormProps) {
  const [link, setLink] = useState(initial);
  const clean = link.trim();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (clean !== "") onLink(/^[a-z]+:\/\//i.test(clean) ? clean : `https://${clean}`, () => setLink(""));
  }
  return (
    // The browser's own check would refuse "example.org/about".
    <form onSubmit={onSubmit} noValidate>
      <Field label={label} help={help} error={error}>
        {(control) => (
          <span className="flex flex-col gap-2 sm:flex-row">
            <Input
              {...control}
              type="url"
              inputMode="url"
              value={link}
              onChange={(event) => setLink(event.target.value)}
              placeholder="https://"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className="flex-1"
            />
            <Button type="submit" variant="primary" pending={isPending} disabled={clean === ""}>
              {isPending ? null : icon}
              {action}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
