"use client";

import { Link as LinkIcon } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** One link, pasted or shared from another app. */
export function AddLinkForm({
  initial,
  isPending,
  error,
  onAdd,
}: {
  initial: string;
  isPending: boolean;
  error: string | undefined;
  onAdd: (url: string, onAdded: () => void) => void;
}) {
  const [url, setUrl] = useState(initial);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const clean = url.trim();
    if (clean !== "") onAdd(/^[a-z]+:\/\//i.test(clean) ? clean : `https://${clean}`, () => setUrl(""));
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-3 p-4">
      <Field
        label="Link to a job"
        help="Known boards are asked for the posting itself. Other pages are read once, as their site allows."
        error={error}
      >
        {(control) => (
          <span className="flex flex-col gap-2 sm:flex-row">
            <Input
              {...control}
              type="url"
              inputMode="url"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
              placeholder="https://"
              autoComplete="off"
              spellCheck={false}
              className="flex-1"
            />
            <Button type="submit" variant="primary" pending={isPending} disabled={url.trim() === ""}>
              {isPending ? null : <LinkIcon aria-hidden />}
              Add the job
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
