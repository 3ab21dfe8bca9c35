"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, RotateCcw } from "lucide-react";
import { useState } from "react";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toaster";
import { type ApplicationStatus, canMove } from "@/lib/domain/application/application-status";

/** What an owner can do about the work behind an application: go on with what stopped, or end what is under way. */
export function RunActions({ applicationId, status }: { applicationId: string; status: ApplicationStatus }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const options = {
    onSettled: () => client.invalidateQueries(),
    onError: (error: unknown) =>
      toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
  };
  const retry = useMutation(trpc.application.retry.mutationOptions(options));
  const cancel = useMutation(trpc.application.cancel.mutationOptions(options));
  const isUnderWay = status === "preparing" || status === "awaiting_approval";
  if (status === "failed") {
    return (
      <Button size="sm" pending={retry.isPending} onClick={() => retry.mutate({ id: applicationId })}>
        <RotateCcw aria-hidden />
        Try again from there
      </Button>
    );
  }
  if (!isUnderWay || !canMove(status, "cancelled")) return null;
  return (
    <>
      <Button size="sm" pending={cancel.isPending} onClick={() => setAsking(true)}>
        <Ban aria-hidden />
        Cancel
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Cancel this application?"
        description="What is under way ends, and an open request for approval is closed. Nothing was sent, and what was written stays here."
        confirmLabel="Cancel the application"
        onConfirm={() => cancel.mutate({ id: applicationId })}
      />
    </>
  );
}
