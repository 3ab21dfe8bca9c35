import { Split, Undo2 } from "lucide-react";
import Link from "next/link";
import { closedReasonWords } from "@/components/job/job-history-words";
import { Button } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { TimeAgo } from "@/components/ui/time-ago";

export type MergedPosting = {
  id: string;
  /** Where it was found, as people call it. */
  source: string;
  url: string;
  company: string;
  goneAt: Date | null;
  goneReason: string | null;
  mergeReason: string | null;
  firstSeenAt: Date;
};

export type JobSplitItem = {
  id: string;
  jobId: string;
  title: string;
  company: string;
  splitAt: Date;
  isMine: boolean;
};

export type PostingListProps = {
  postings: readonly MergedPosting[];
  /** The posting whose words the page shows; the others were found to be the same opening. */
  shownId: string;
  splits: readonly JobSplitItem[];
  /** The posting or split under way. */
  pendingId: string | null;
  onSplit: (posting: MergedPosting) => void;
  onUndoSplit: (split: JobSplitItem) => void;
};

/** Everywhere the job was found, why these are taken for one opening, and the way to say that one of them is not. */
export function PostingList({ postings, shownId, splits, pendingId, onSplit, onUndoSplit }: PostingListProps) {
  const isMerged = postings.length > 1;
  return (
    <Surface aria-labelledby="postings">
      <SurfaceHeader
        id="postings"
        title={isMerged ? `${postings.length} postings, one job` : "Where it was found"}
        hint={isMerged ? "Is one of them another opening? Split it off; it stays apart." : undefined}
      />
      <ul className="divide-y">
        {postings.map((posting) => (
          <li key={posting.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 text-sm">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-medium">
                {/^https?:/.test(posting.url) ? (
                  <a
                    href={posting.url}
                    target="_blank"
                    rel="noreferrer"
                    className="text-accent underline underline-offset-2"
                  >
                    {posting.source}
                    <span className="sr-only">, opens in a new tab</span>
                  </a>
                ) : (
                  posting.source
                )}
                <span className="font-normal">, {posting.company}</span>
              </p>
              <p className="text-muted">
                First seen <TimeAgo at={posting.firstSeenAt} />
                {posting.id === shownId && isMerged ? "; the one shown here" : ""}
              </p>
              {posting.mergeReason ? <p className="mt-0.5">{posting.mergeReason}.</p> : null}
              {posting.goneAt ? (
                <p className="mt-0.5 text-warn">
                  Taken down <TimeAgo at={posting.goneAt} />. {closedReasonWords(posting.goneReason)}
                </p>
              ) : null}
            </div>
            {isMerged && posting.id !== shownId ? (
              <Button size="sm" pending={pendingId === posting.id} onClick={() => onSplit(posting)}>
                {pendingId === posting.id ? null : <Split aria-hidden />}
                Split this off
                <span className="sr-only">
                  : {posting.source}, {posting.company}
                </span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {splits.length > 0 ? (
        <section aria-labelledby="splits" className="border-t px-4 py-3 text-sm">
          <h3 id="splits" className="font-medium">
            Split off
          </h3>
          <ul>
            {splits.map((split) => (
              <li key={split.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
                <p className="min-w-0">
                  <Link href={`/jobs/${split.jobId}`} className="text-accent underline underline-offset-2">
                    {split.title}
                  </Link>
                  , {split.company}
                  <span className="block text-muted">
                    {split.isMine ? "By you" : "By somebody else here"}, <TimeAgo at={split.splitAt} />. It stays a job
                    of its own.
                  </span>
                </p>
                {split.isMine ? (
                  <Button size="sm" pending={pendingId === split.id} onClick={() => onUndoSplit(split)}>
                    {pendingId === split.id ? null : <Undo2 aria-hidden />}
                    Join again<span className="sr-only">: {split.title}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Surface>
  );
}
