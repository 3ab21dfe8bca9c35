"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";

export type RewriteApplicationDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pending: boolean;
  failure: string | null;
  onRewrite: (guidance: string) => void;
};

export function RewriteApplicationDialog({
  open,
  onOpenChange,
  pending,
  failure,
  onRewrite,
}: RewriteApplicationDialogProps) {
  const [guidance, setGuidance] = useState("");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Write a new draft"
      description="It is made from your resume as it is now, checked and brought to you for approval. Earlier documents stay here."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Not now</Button>
          <Button variant="primary" pending={pending} onClick={() => onRewrite(guidance.trim())}>
            Write it
          </Button>
        </>
      }
    >
      <Field
        label="Notes for it"
        help="For instance: begin with the migration, leave out the summer job."
        error={failure ?? undefined}
        optional
      >
        {(control) => <Textarea {...control} value={guidance} onChange={(event) => setGuidance(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
