"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RejectApprovalDialog } from "@/components/approval/reject-approval-dialog";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toaster";

export type ReviewActionsProps = { approvalId: string; applicationId: string; hash: string };

/** Approve exactly these bytes, send them back, or edit. Never optimistic: the page says yes when the server has. */
export function ReviewActions({ approvalId, applicationId, hash }: ReviewActionsProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const [isRejecting, setRejecting] = useState(false);
  const decide = useMutation(
    trpc.approval.decide.mutationOptions({
      onSuccess: async (_, input) => {
        await client.invalidateQueries();
        toast.success(
          input.decision === "approve"
            ? "Approved. The package is being closed."
            : "Sent back. A new draft is being written.",
        );
        router.push(`/applications/${applicationId}`);
      },
    }),
  );
  const failure = decide.error
    ? (errorMessage(decide.error) ?? "Dossier could not be reached. Nothing was decided; try again.")
    : null;
  const send = (decision: "approve" | "reject", notes?: string) =>
    decide.mutate({
      id: approvalId,
      packageHash: hash,
      decision,
      device: navigator.userAgent.slice(0, 300),
      ...(notes ? { notes } : {}),
    });

  return (
    <>
      {failure && !isRejecting ? (
        <Notice tone="bad" className="basis-full">
          {failure}
        </Notice>
      ) : null}
      <Button onClick={() => setRejecting(true)} disabled={decide.isPending}>
        Send back
      </Button>
      <ButtonLink href={`/applications/${applicationId}/edit`}>Edit</ButtonLink>
      <Button
        variant="primary"
        size="lg"
        className="flex-1"
        pending={(decide.isPending && !isRejecting) || decide.isSuccess}
        onClick={() => send("approve")}
      >
        <span>
          Approve<span className="max-sm:hidden"> these files</span>
        </span>
      </Button>
      <RejectApprovalDialog
        open={isRejecting}
        onOpenChange={setRejecting}
        pending={decide.isPending}
        failure={isRejecting ? failure : null}
        onReject={(notes) => send("reject", notes)}
      />
    </>
  );
}
