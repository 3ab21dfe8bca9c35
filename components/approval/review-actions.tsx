"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AlarmClock } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { AskCodeDialog, asksForCode } from "@/components/account/ask-code-dialog";
import { RejectApprovalDialog } from "@/components/approval/reject-approval-dialog";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toaster";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { DAY_MS } from "@/lib/time/day";

export type ReviewActionsProps = {
  approvalId: string;
  applicationId: string;
  hash: string;
  /** The next one that waits, to go on with after this decision. */
  next: string | null;
};

const SNOOZES = [
  { days: 1, label: "Ask me tomorrow" },
  { days: 3, label: "Ask me in three days" },
  { days: 7, label: "Ask me in a week" },
];

/** The morning of a day to come, where the owner is. */
function inDays(days: number): Date {
  const at = new Date(Date.now() + days * DAY_MS);
  at.setHours(8, 0, 0, 0);
  return at;
}

/** Approve exactly these bytes, send them back, or edit. Never optimistic: the page says yes when the server has. */
export function ReviewActions({ approvalId, applicationId, hash, next }: ReviewActionsProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const [isRejecting, setRejecting] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const decide = useMutation(
    trpc.approval.decide.mutationOptions({
      onError: (error) => asksForCode(error) && setAsking(true),
      onSuccess: async (_, input) => {
        await client.invalidateQueries();
        toast.success(
          input.decision === "approve"
            ? "Approved. The package is being closed."
            : "Sent back. A new draft is being written.",
        );
        router.push(next ? `/approvals/${next}` : `/applications/${applicationId}`);
      },
    }),
  );
  const snooze = useMutation(
    trpc.approval.snooze.mutationOptions({
      onSuccess: async ({ snoozedUntil }) => {
        await client.invalidateQueries();
        toast.success(`You are asked again on ${snoozedUntil.toLocaleDateString()}.`);
        router.push(next ? `/approvals/${next}` : "/approvals");
      },
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
    }),
  );
  const approveButton = useRef<HTMLButtonElement>(null);
  useHotkeys({
    a: () => approveButton.current?.focus(),
    r: () => setRejecting(true),
    e: () => router.push(`/applications/${applicationId}/edit`),
  });
  const failure =
    decide.error && !asksForCode(decide.error) && !isAsking
      ? (errorMessage(decide.error) ?? "Dossier could not be reached. Nothing was decided; try again.")
      : null;
  const send = (decision: "approve" | "reject", notes?: string, code?: string) =>
    decide.mutate({
      id: approvalId,
      packageHash: hash,
      decision,
      device: navigator.userAgent.slice(0, 300),
      ...(notes ? { notes } : {}),
      ...(code ? { code } : {}),
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
        <Hint>R</Hint>
      </Button>
      <ButtonLink href={`/applications/${applicationId}/edit`}>
        Edit
        <Hint>E</Hint>
      </ButtonLink>
      <Menu
        items={SNOOZES.map(({ days, label }) => ({
          id: label,
          label,
          onSelect: () => snooze.mutate({ id: approvalId, until: inDays(days) }),
        }))}
        trigger={
          <IconButton label="Ask me later" variant="secondary" disabled={snooze.isPending || decide.isPending}>
            <AlarmClock aria-hidden />
          </IconButton>
        }
      />
      <Button
        ref={approveButton}
        variant="primary"
        size="lg"
        className="flex-1"
        pending={(decide.isPending && !isRejecting) || decide.isSuccess}
        onClick={() => send("approve")}
      >
        <span>
          Approve<span className="max-sm:hidden"> these files</span>
        </span>
        <Hint>A, then Enter</Hint>
      </Button>
      {isAsking ? (
        <AskCodeDialog
          confirmLabel="Approve these files"
          pending={decide.isPending || decide.isSuccess}
          error={decide.error}
          onCode={(code) => send("approve", undefined, code)}
          onClose={() => {
            setAsking(false);
            decide.reset();
          }}
        />
      ) : null}
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

/** The key that does the same, where there is a keyboard. */
function Hint({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden className="font-normal text-xs opacity-70 max-lg:hidden">
      {children}
    </span>
  );
}
