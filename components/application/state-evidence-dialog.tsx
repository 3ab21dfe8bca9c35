"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EditorEvidence } from "@/components/application/sentence-panel";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

export type StateEvidenceDialogProps = {
  applicationId: string;
  words: string;
  entry: string | undefined;
  evidence: ReadonlyMap<string, EditorEvidence>;
  onClose: () => void;
  onStated: () => void;
};

const NOWHERE = "none";

/** The owner says what they can back. It becomes theirs, dated and marked as stated by them. */
export function StateEvidenceDialog(props: StateEvidenceDialogProps) {
  const trpc = useTRPC();
  const places = [...props.evidence.values()].filter(
    (item) => (item.kind === "role" || item.kind === "degree" || item.kind === "volunteer") && item.entry,
  );
  const [text, setText] = useState(props.words);
  const [entry, setEntry] = useState(props.entry ?? NOWHERE);
  const state = useMutation(trpc.writing.stateEvidence.mutationOptions({ onSuccess: props.onStated }));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}
      title="Add the evidence"
      description="Write what you did as you would say it if somebody asked. It is kept with today's date as stated by you, and every application may stand on it."
      footer={
        <>
          <Button onClick={props.onClose}>Not now</Button>
          <Button
            variant="primary"
            pending={state.isPending}
            onClick={() =>
              state.mutate({ applicationId: props.applicationId, text, ...(entry === NOWHERE ? {} : { entry }) })
            }
          >
            I can back this
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pb-2">
        <Field
          label="What is true"
          error={
            state.error
              ? (errorMessage(state.error) ?? "Dossier could not be reached. What you wrote is still here.")
              : undefined
          }
        >
          {(control) => (
            <Textarea {...control} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <Field label="Where it belongs">
          {(control) => (
            <Select
              {...control}
              value={entry}
              onChange={(event) => setEntry(event.target.value)}
              options={[
                { value: NOWHERE, label: "To no job or school" },
                ...places.map((item) => ({ value: item.entry ?? NOWHERE, label: item.text })),
              ]}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
