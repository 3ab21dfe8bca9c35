"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, EllipsisVertical, PenLine, RotateCcw, Square, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ownersMoves } from "@/components/application/application-moves";
import { DeleteApplicationDialog } from "@/components/application/delete-application-dialog";
import { RewriteApplicationDialog } from "@/components/application/rewrite-application-dialog";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { toast } from "@/components/ui/toaster";
import { APPLICATION_STATUSES, type ApplicationStatus, canMove } from "@/lib/domain/application/application-status";

export type ApplicationActionsProps = {
  id: string;
  title: string;
  status: ApplicationStatus;
  approvalId: string | null;
  hasDraft: boolean;
};

/** The one primary act for where the application stands, and the rest behind a menu. */
export function ApplicationActions({ id, title, status, approvalId, hasDraft }: ApplicationActionsProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const [asks, setAsks] = useState<"rewrite" | "cancel" | "delete" | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: trpc.application.pathKey() });
  const onError = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const move = useMutation(trpc.application.move.mutationOptions({ onSettled: refresh, onError }));
  const cancel = useMutation(
    trpc.application.cancel.mutationOptions({ onSettled: () => client.invalidateQueries(), onError }),
  );
  const stop = useMutation(trpc.writing.stop.mutationOptions({ onSettled: () => client.invalidateQueries(), onError }));
  const rewrite = useMutation(
    trpc.application.rewrite.mutationOptions({
      onSuccess: () => setAsks(null),
      onSettled: () => client.invalidateQueries(),
    }),
  );
  const canRewrite = canMove(status, "preparing");
  const items: MenuItem[] = [
    ...ownersMoves(status).map((to) => ({
      id: to,
      label: status === "ready" ? "I sent it already" : `Set to “${APPLICATION_STATUSES[to].label}”`,
      onSelect: () => move.mutate({ id, to }),
    })),
    ...(canRewrite && hasDraft
      ? [
          {
            id: "edit",
            label: "Edit the draft",
            icon: <PenLine aria-hidden />,
            onSelect: () => router.push(`/applications/${id}/edit`),
          },
        ]
      : []),
    ...(canRewrite
      ? [
          {
            id: "rewrite",
            label: "Write a new draft",
            icon: <RotateCcw aria-hidden />,
            onSelect: () => setAsks("rewrite"),
          },
        ]
      : []),
    ...(canMove(status, "cancelled")
      ? [
          {
            id: "cancel",
            label: "Cancel the application",
            icon: <Ban aria-hidden />,
            onSelect: () => setAsks("cancel"),
            danger: true,
          },
        ]
      : []),
    {
      id: "delete",
      label: "Delete the application",
      icon: <Trash2 aria-hidden />,
      onSelect: () => setAsks("delete"),
      danger: true,
    },
  ];
  return (
    <>
      {status === "awaiting_approval" && approvalId ? (
        <ButtonLink href={`/approvals/${approvalId}`} variant="primary">
          Review and approve
        </ButtonLink>
      ) : null}
      {status === "preparing" ? (
        <Button pending={stop.isPending} onClick={() => stop.mutate({ applicationId: id })}>
          <Square aria-hidden />
          Stop writing
        </Button>
      ) : null}
      {status === "draft" && hasDraft ? (
        <ButtonLink href={`/applications/${id}/edit`} variant="primary">
          Edit the draft
        </ButtonLink>
      ) : null}
      {status === "failed" || status === "cancelled" || (status === "draft" && !hasDraft) ? (
        <Button variant="primary" pending={rewrite.isPending} onClick={() => rewrite.mutate({ id }, { onError })}>
          Prepare again
        </Button>
      ) : null}
      <Menu
        items={items}
        trigger={
          <IconButton label="More for this application" variant="secondary">
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
      />
      <RewriteApplicationDialog
        applicationId={id}
        open={asks === "rewrite"}
        onOpenChange={(isOpen) => setAsks(isOpen ? "rewrite" : null)}
        pending={rewrite.isPending}
        failure={
          asks === "rewrite" && rewrite.error
            ? (errorMessage(rewrite.error) ?? "Dossier could not be reached. Your notes are still here.")
            : null
        }
        onRewrite={(guidance) => rewrite.mutate({ id, ...(guidance ? { guidance } : {}) })}
      />
      <ConfirmDialog
        open={asks === "cancel"}
        onOpenChange={(isOpen) => setAsks(isOpen ? "cancel" : null)}
        title={`Cancel “${title}”?`}
        description="Writing stops and an open request for approval is closed. Nothing was sent, and what was written stays here."
        confirmLabel="Cancel the application"
        onConfirm={() => cancel.mutate({ id })}
      />
      <DeleteApplicationDialog
        id={id}
        title={title}
        open={asks === "delete"}
        onOpenChange={(isOpen) => setAsks(isOpen ? "delete" : null)}
      />
    </>
  );
}
