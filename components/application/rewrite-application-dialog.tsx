"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { LetterWishesFields } from "@/components/application/letter-wishes-fields";
import { useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { CostEstimate } from "@/components/usage/cost-estimate";
import type { LetterWishes } from "@/lib/domain/package/document-style.schema";

export type RewriteApplicationDialogProps = {
  applicationId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pending: boolean;
  failure: string | null;
  onRewrite: (guidance: string) => void;
};

/** A new draft: how the letter shall be, what to heed, and what it will cost about. */
export function RewriteApplicationDialog(props: RewriteApplicationDialogProps) {
  const { applicationId, open, onOpenChange, pending, failure, onRewrite } = props;
  const trpc = useTRPC();
  const client = useQueryClient();
  const [guidance, setGuidance] = useState("");
  const [asked, setAsked] = useState<LetterWishes | null>(null);
  const style = useQuery(trpc.writing.style.queryOptions(undefined, { enabled: open }));
  const save = useMutation(
    trpc.writing.saveStyle.mutationOptions({
      onSuccess: (saved) => client.setQueryData(trpc.writing.style.queryKey(), saved),
    }),
  );
  const wishes = asked ?? style.data?.letter ?? null;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Write a new draft"
      description="It is made from your resume as it is now, checked and brought to you for approval. Earlier documents stay here."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Not now</Button>
          <Button
            variant="primary"
            pending={pending || save.isPending}
            onClick={async () => {
              if (asked && style.data) await save.mutateAsync({ ...style.data, letter: asked });
              onRewrite(guidance.trim());
            }}
          >
            Write it
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pb-2">
        {wishes ? <LetterWishesFields wishes={wishes} onChange={setAsked} /> : null}
        <Field
          label="Notes for it"
          help="For instance: begin with the migration, leave out the summer job."
          error={failure ?? (save.error ? "How the letter shall be could not be kept. Try again." : undefined)}
          optional
        >
          {(control) => (
            <Textarea {...control} value={guidance} onChange={(event) => setGuidance(event.target.value)} />
          )}
        </Field>
        {open ? <CostEstimate of={{ applicationId }} /> : null}
      </div>
    </Dialog>
  );
}
