"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AddBoardForm, type FoundBoard, type Preview } from "@/components/board/add-board-form";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast } from "@/components/ui/toaster";

const UNREACHED = "Dossier could not be reached. Nothing was changed.";
const keyOf = (board: { source: string; token: string }) => `${board.source}:${board.token}`;

export function AddBoardContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [previews, setPreviews] = useState<ReadonlyMap<string, Preview | { error: string }>>(new Map());
  const followed = useQuery(trpc.board.followed.queryOptions());
  const detect = useMutation(trpc.board.detect.mutationOptions());
  const preview = useMutation(trpc.board.preview.mutationOptions());
  const follow = useMutation(
    trpc.board.follow.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.board.pathKey() }),
      onError: (error) => toast.error(errorMessage(error) ?? UNREACHED),
    }),
  );
  const refOf = ({ source, token, company, url }: FoundBoard) => ({ source, token, company, ...(url ? { url } : {}) });
  const keep = (board: FoundBoard, result: Preview | { error: string }) =>
    setPreviews((current) => new Map(current).set(keyOf(board), result));
  return (
    <AddBoardForm
      found={detect.data}
      isDetecting={detect.isPending}
      error={detect.error ? (errorMessage(detect.error) ?? UNREACHED) : undefined}
      previews={previews}
      isPreviewing={preview.isPending ? keyOf(preview.variables) : null}
      followedKeys={new Set((followed.data ?? []).map(keyOf))}
      onDetect={(link) => detect.mutate({ link })}
      onPreview={(board) =>
        preview.mutate(refOf(board), {
          onSuccess: (result) => keep(board, result),
          onError: (error) => keep(board, { error: errorMessage(error) ?? UNREACHED }),
        })
      }
      onFollow={(board) =>
        follow.mutate(refOf(board), {
          onSuccess: () => toast(`You follow ${board.company}. Look for new jobs to read it.`),
        })
      }
    />
  );
}
