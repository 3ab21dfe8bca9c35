"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { writerWords } from "@/components/application/application-words";
import { WordDiff } from "@/components/approval/word-diff";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { ExactTime } from "@/components/ui/time-ago";
import type { DraftDiff } from "@/lib/domain/application/compare-drafts";

/** Every version the documents had: what changed since, and the way back. */
export function DraftVersions({ applicationId, onRestored }: { applicationId: string; onRestored: () => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [shown, setShown] = useState<number | null>(null);
  const versions = useQuery(trpc.application.versions.queryOptions({ id: applicationId }));
  const restore = useMutation(
    trpc.application.restoreVersion.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries();
        onRestored();
      },
    }),
  );
  if (!versions.data) return <Skeleton className="m-4 h-24" />;
  const current = versions.data.find((version) => version.isCurrent)?.number ?? null;
  return (
    <div className="flex flex-col">
      {restore.error ? (
        <Notice tone="bad" className="m-4">
          {errorMessage(restore.error) ?? "Dossier could not be reached. Nothing was changed."}
        </Notice>
      ) : null}
      <ol className="divide-y">
        {versions.data.map((version) => (
          <li key={version.id} className="flex flex-col gap-2 px-4 py-3 text-sm">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">Version {version.number}</span>
              {version.isCurrent ? <Badge tone="neutral">Newest</Badge> : null}
              <span className="text-muted text-xs">
                <ExactTime at={version.createdAt} />
              </span>
            </p>
            <p className="text-muted">
              {version.isFinished ? writerWords(version.resumeWriter, version.letterWriter) : "It was not finished."}
            </p>
            {version.guidance ? <p className="text-muted">Your notes: “{version.guidance}”</p> : null}
            {version.isFinished && !version.isCurrent && current !== null ? (
              <div className="flex flex-wrap gap-2">
                <Button
                  size="sm"
                  aria-expanded={shown === version.number}
                  onClick={() => setShown(shown === version.number ? null : version.number)}
                >
                  What changed since
                </Button>
                <Button
                  size="sm"
                  pending={restore.isPending && restore.variables.number === version.number}
                  onClick={() => restore.mutate({ applicationId, number: version.number })}
                >
                  Go back to it
                </Button>
              </div>
            ) : null}
            {shown === version.number && current !== null ? (
              <VersionDiff applicationId={applicationId} from={version.number} to={current} />
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function VersionDiff({ applicationId, from, to }: { applicationId: string; from: number; to: number }) {
  const trpc = useTRPC();
  const diff = useQuery(trpc.application.compareVersions.queryOptions({ applicationId, from, to }));
  if (diff.error)
    return <Notice tone="bad">{errorMessage(diff.error) ?? "The versions could not be compared. Try again."}</Notice>;
  return diff.data ? <DiffText diff={diff.data} /> : <Skeleton className="h-16" />;
}

function DiffText({ diff }: { diff: DraftDiff }) {
  const letter = diff.letter.filter(({ kind }) => kind !== "same");
  const lines = diff.resume.flatMap(({ lines: all }) => all.filter(({ kind }) => kind !== "same" && kind !== "moved"));
  if (letter.length + lines.length === 0) return <p className="text-muted">The words are the same.</p>;
  return (
    <div className="flex flex-col gap-2 font-serif leading-6">
      {letter.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison does not change while it is shown
        <p key={index}>
          <WordDiff words={paragraph.words} />
        </p>
      ))}
      {lines.map((line) => (
        <p key={`${line.kind}:${line.pointer}:${line.text}`}>
          <WordDiff words={line.words ?? [{ kind: line.kind === "removed" ? "removed" : "added", text: line.text }]} />
        </p>
      ))}
    </div>
  );
}
