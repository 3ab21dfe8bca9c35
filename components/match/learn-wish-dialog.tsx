"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { WishChips } from "@/components/match/wish-chips";
import { wishPreviewWords } from "@/components/match/wish-preview-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { toast, toastUndo } from "@/components/ui/toaster";
import type { Direction, WishProposal } from "@/lib/domain/match/propose-wishes";

export type LearnWishDialogProps = {
  jobId: string;
  title: string;
  direction: Direction;
  onClose: () => void;
  onHide?: () => void;
};

/** Why more or fewer like this job: one reason is chosen, its effect shown, and learned only when the person agrees. */
export function LearnWishDialog({ jobId, title, direction, onClose, onHide }: LearnWishDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<WishProposal | null>(null);
  const proposals = useQuery(trpc.match.proposals.queryOptions({ jobId, direction }));
  const asked = chosen ?? { field: "mustNot" as const, value: "-", words: "" };
  const preview = useQuery({
    ...trpc.match.previewWish.queryOptions({ field: asked.field, value: asked.value }),
    enabled: chosen !== null,
  });
  const refresh = () =>
    Promise.all(
      [trpc.match, trpc.job, trpc.profile].map((room) => client.invalidateQueries({ queryKey: room.pathKey() })),
    );
  const fail = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const undo = useMutation(trpc.match.undoLearnedWish.mutationOptions({ onSettled: refresh, onError: fail }));
  const learn = useMutation(
    trpc.match.learnWish.mutationOptions({
      onSuccess: (learned) => {
        void refresh();
        if (learned)
          toastUndo("Added to your wishes. The jobs are being ranked again.", () => undo.mutate({ id: learned.id }));
        onClose();
      },
      onError: fail,
    }),
  );
  const isLess = direction === "less";
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={isLess ? "What puts you off?" : "What do you like about it?"}
      description={`${title}. Choose a reason to add it to your wishes; you can take it back at any time.`}
      footer={
        <>
          {isLess && onHide ? (
            <Button
              onClick={() => {
                onHide();
                onClose();
              }}
            >
              Only hide this job
            </Button>
          ) : null}
          <Button
            variant="primary"
            disabled={chosen === null}
            pending={learn.isPending}
            onClick={() => {
              if (chosen) learn.mutate({ jobId, direction, field: chosen.field, value: chosen.value });
            }}
          >
            Add to my wishes
          </Button>
        </>
      }
    >
      <QueryView
        query={proposals}
        what="Reasons could not be read from this job"
        loading={<Skeleton className="h-24" />}
      >
        {(list) =>
          list.length === 0 ? (
            <p className="text-muted text-sm">Your wishes say all of this already.</p>
          ) : (
            <WishChips
              label={isLess ? "Reasons against" : "Reasons for"}
              proposals={list}
              chosen={chosen}
              onChoose={setChosen}
            />
          )
        }
      </QueryView>
      <div role="status" className="mt-4 min-h-10 text-sm">
        {chosen === null ? null : preview.data ? (
          <>
            <p>{wishPreviewWords(preview.data)}</p>
            {preview.data.examples.length > 0 ? (
              <p className="text-muted">For example: {preview.data.examples.join("; ")}.</p>
            ) : null}
          </>
        ) : preview.error ? (
          <p className="text-bad">{errorMessage(preview.error) ?? "Dossier could not be reached."}</p>
        ) : (
          <p className="text-muted">Looking at what would change</p>
        )}
      </div>
    </Dialog>
  );
}
