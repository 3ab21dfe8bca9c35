"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";

export type RejectApprovalDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pending: boolean;
  failure: string | null;
  onReject: (notes: string) => void;
};

/** Sends it back with notes for the next draft. The notes stay when the server refuses. */
export function RejectApprovalDialog({ open, onOpenChange, pending, failure, onReject }: RejectApprovalDialogProps) {
  const [notes, setNotes] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Send it back"
      description="These files will not be used. A new draft is written with your notes."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Not now</Button>
          <Button
            variant="primary"
            pending={pending}
            onClick={() => (notes.trim() === "" ? setMissing(true) : onReject(notes.trim()))}
          >
            Send back
          </Button>
        </>
      }
    >
      <Field
        label="What should be different?"
        help="For instance: leave out the summer job, begin with the migration."
        error={
          failure ??
          (isMissing && notes.trim() === ""
            ? "Say what should be different, so that the next draft can be."
            : undefined)
        }
      >
        {(control) => <Textarea {...control} value={notes} onChange={(event) => setNotes(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
