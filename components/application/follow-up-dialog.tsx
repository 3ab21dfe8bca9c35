"use client";

import { Copy, Mail } from "lucide-react";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toaster";
import {
  composeFollowUp,
  FOLLOW_UP_KINDS,
  FOLLOW_UP_LABELS,
  type FollowUpFacts,
  type FollowUpKind,
} from "@/lib/domain/application/compose-follow-up";

/** A draft of a message to the employer, for its owner to change, copy and send with their own mail program. */
export function FollowUpDialog({
  onOpenChange,
  facts,
  initialKind,
  email,
}: {
  onOpenChange: (open: boolean) => void;
  facts: FollowUpFacts;
  initialKind: FollowUpKind;
  email: string | null;
}) {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [kind, setKind] = useState(initialKind);
  const [language, setLanguage] = useState(facts.language);
  const [draft, setDraft] = useState(() => composeFollowUp(initialKind, facts, timeZone));

  function compose(nextKind: FollowUpKind, nextLanguage: FollowUpFacts["language"]) {
    setKind(nextKind);
    setLanguage(nextLanguage);
    setDraft(composeFollowUp(nextKind, { ...facts, language: nextLanguage }, timeZone));
  }
  async function copy() {
    try {
      await navigator.clipboard.writeText(draft.text);
      toast("The message was copied.");
    } catch {
      toast.error("Your browser did not allow copying. Select the text and copy it by hand.");
    }
  }
  const mailto = `mailto:${encodeURIComponent(email ?? "")}?subject=${encodeURIComponent(draft.subject)}&body=${encodeURIComponent(draft.text)}`;

  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="Write to the employer"
      description="A draft from what is recorded here. Change it as you like; it is sent by you, with your own mail."
      footer={
        <>
          <Button onClick={() => void copy()}>
            <Copy aria-hidden /> Copy
          </Button>
          <a className={buttonClass("primary")} href={mailto}>
            <Mail aria-hidden /> Open in my mail
          </a>
        </>
      }
    >
      <div className="flex flex-col gap-4 py-1">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="What for">
            {(control) => (
              <Select
                {...control}
                value={kind}
                onChange={(event) => {
                  const next = FOLLOW_UP_KINDS.find((other) => other === event.target.value);
                  if (next) compose(next, language);
                }}
                options={FOLLOW_UP_KINDS.map((value) => ({ value, label: FOLLOW_UP_LABELS[value] }))}
              />
            )}
          </Field>
          <Field label="Language">
            {(control) => (
              <Select
                {...control}
                value={language}
                onChange={(event) => compose(kind, event.target.value === "de" ? "de" : "en")}
                options={[
                  { value: "en", label: "English" },
                  { value: "de", label: "German" },
                ]}
              />
            )}
          </Field>
        </div>
        <Field label="Subject">
          {(control) => (
            <Input
              {...control}
              value={draft.subject}
              onChange={(event) => setDraft({ ...draft, subject: event.target.value })}
            />
          )}
        </Field>
        <Field label="Message">
          {(control) => (
            <Textarea
              {...control}
              rows={10}
              className="font-serif"
              value={draft.text}
              onChange={(event) => setDraft({ ...draft, text: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
