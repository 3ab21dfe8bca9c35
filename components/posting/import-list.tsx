"use client";

import { CircleAlert, CircleCheck, Eye, LoaderCircle, X } from "lucide-react";
import { useState } from "react";
import { CheckDraftForm } from "@/components/posting/check-draft-form";
import { type ImportSummary, isUnderWay, outcomeOf, VIA_WORDS } from "@/components/posting/import-words";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { TimeAgo } from "@/components/ui/time-ago";
import type { ImportProblem, PostingDraft } from "@/lib/domain/posting/posting-import.schema";

export type ImportItem = ImportSummary & {
  options: { url?: string | undefined; canBeSaved?: boolean | undefined };
  problems: readonly ImportProblem[];
  draft: PostingDraft | null;
  jobIds: readonly string[];
  createdAt: Date;
};

const SHOWN_PROBLEMS = 200;

function StatusIcon({ item }: { item: ImportItem }) {
  if (isUnderWay(item))
    return <LoaderCircle aria-hidden className="animate-spin text-accent motion-reduce:animate-none" />;
  if (item.status === "failed") return <CircleAlert aria-hidden className="text-bad" />;
  if (item.status === "to_check") return <Eye aria-hidden className="text-warn" />;
  return <CircleCheck aria-hidden className="text-good" />;
}

/** What was brought in lately: what came of each, what was not taken and why, and what waits for the person. */
export function ImportList({
  items,
  pendingId,
  onConfirm,
  onRemove,
}: {
  items: readonly ImportItem[];
  pendingId: string | null;
  onConfirm: (id: string, draft: PostingDraft) => void;
  onRemove: (id: string) => void;
}) {
  const [typedId, setTypedId] = useState<string | null>(null);
  return (
    <ul className="divide-y">
      {items.map((item) => {
        const draft =
          item.draft ??
          (typedId === item.id
            ? { title: "", company: "", location: "", url: item.options.url ?? "", text: "" }
            : null);
        const [jobId] = item.jobIds;
        return (
          <li key={item.id} id={item.id} className="flex flex-col gap-2 px-4 py-3">
            <div className="flex items-start gap-3 [&>svg]:mt-1 [&>svg]:size-4 [&>svg]:shrink-0">
              <StatusIcon item={item} />
              <div className="min-w-0 flex-1">
                <p className="break-words font-medium text-sm">{item.name}</p>
                <p role="status" className="text-muted text-sm">
                  {outcomeOf(item)}
                </p>
                <p className="text-faint text-xs">
                  {VIA_WORDS[item.via]}, <TimeAgo at={item.createdAt} />
                </p>
                {item.status === "reading" && item.via === "table" && item.total > 0 ? (
                  <Progress value={(item.added / item.total) * 100} label="Rows read" className="mt-1.5" />
                ) : null}
              </div>
              {item.status === "done" && jobId ? (
                <ButtonLink size="sm" href={item.jobIds.length === 1 ? `/jobs/${jobId}` : "/jobs"}>
                  {item.jobIds.length === 1 ? "Open the job" : "Open jobs"}
                </ButtonLink>
              ) : null}
              {isUnderWay(item) ? null : (
                <IconButton label={`Take “${item.name}” off this list`} onClick={() => onRemove(item.id)}>
                  <X aria-hidden />
                </IconButton>
              )}
            </div>
            {item.problems.length > 0 && item.status !== "failed" ? (
              <details className="ml-7 text-sm">
                <summary className="min-h-11 content-center text-accent md:min-h-7">
                  {item.problems.length === 1 ? "1 note" : `${item.problems.length} notes`}
                </summary>
                <ul className="mt-1 max-h-60 space-y-1 overflow-y-auto text-muted">
                  {item.problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
                    <li key={`${problem.where} ${problem.reason}`}>
                      <span className="font-medium text-ink">{problem.where}:</span> {problem.reason}
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
            {item.status === "failed" && item.via !== "table" && typedId !== item.id ? (
              <div className="ml-7">
                <Button size="sm" onClick={() => setTypedId(item.id)}>
                  Fill it in by hand
                </Button>
              </div>
            ) : null}
            {draft && (item.status === "to_check" || item.status === "failed") ? (
              <div className="sm:ml-7">
                <CheckDraftForm
                  draft={draft}
                  isPending={pendingId === item.id}
                  onConfirm={(checked) => onConfirm(item.id, checked)}
                />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
