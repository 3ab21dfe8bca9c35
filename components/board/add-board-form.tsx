"use client";

import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { LinkForm } from "@/components/ui/link-form";
import { Notice } from "@/components/ui/notice";

export type FoundBoard = {
  source: string;
  token: string;
  company: string;
  url?: string | undefined;
  label: string;
  foundBy: "link" | "page";
};
export type Preview = {
  total: number;
  postings: readonly { title: string; location: string }[];
  rejected: readonly { reason: string; count: number }[];
};

const keyOf = (board: { source: string; token: string }) => `${board.source}:${board.token}`;

/** A careers link -> the board behind it -> a look at what it holds -> following it. */
export function AddBoardForm({
  found,
  isDetecting,
  error,
  previews,
  isPreviewing,
  followedKeys,
  onDetect,
  onPreview,
  onFollow,
}: {
  found: readonly FoundBoard[] | undefined;
  isDetecting: boolean;
  error: string | undefined;
  previews: ReadonlyMap<string, Preview | { error: string }>;
  isPreviewing: string | null;
  followedKeys: ReadonlySet<string>;
  onDetect: (link: string) => void;
  onPreview: (board: FoundBoard) => void;
  onFollow: (board: FoundBoard) => void;
}) {
  return (
    <div className="flex flex-col gap-4 p-4">
      <LinkForm
        label="Careers link of any company"
        help="Its own careers page, or its board on any system. The page is looked at once, as its site allows; an RSS feed works too."
        action="Find its board"
        icon={<Search aria-hidden />}
        isPending={isDetecting}
        error={error}
        onLink={onDetect}
      />
      {found && found.length === 0 ? (
        <Notice tone="warn" title="No board was found behind this link">
          The company may use a system that cannot be read yet, or draw its page by script. Open one of its jobs and
          paste that link instead, or add single jobs.
        </Notice>
      ) : null}
      {found && found.length > 0 ? (
        <ul className="divide-y rounded-md border" aria-label="Boards found">
          {found.map((board) => (
            <FoundRow
              key={keyOf(board)}
              board={board}
              preview={previews.get(keyOf(board))}
              isPreviewing={isPreviewing === keyOf(board)}
              isFollowed={followedKeys.has(keyOf(board))}
              onPreview={() => onPreview(board)}
              onFollow={() => onFollow(board)}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function FoundRow({
  board,
  preview,
  isPreviewing,
  isFollowed,
  onPreview,
  onFollow,
}: {
  board: FoundBoard;
  preview: Preview | { error: string } | undefined;
  isPreviewing: boolean;
  isFollowed: boolean;
  onPreview: () => void;
  onFollow: () => void;
}) {
  return (
    <li className="flex flex-col gap-2 px-3 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0">
          <span className="block font-medium text-sm">{board.company}</span>
          <span className="block break-all text-muted text-xs">
            {board.label}, {board.token}
            {board.foundBy === "page" ? ", found on the page" : ""}
          </span>
        </p>
        <span className="flex gap-2">
          {preview && "postings" in preview ? null : (
            <Button size="sm" onClick={onPreview} pending={isPreviewing}>
              {preview ? "Try again" : "Look inside"}
              <span className="sr-only"> {board.company}</span>
            </Button>
          )}
          <Button size="sm" variant="primary" onClick={onFollow} disabled={isFollowed}>
            {isFollowed ? "Followed" : "Follow"}
            <span className="sr-only"> {board.company}</span>
          </Button>
        </span>
      </div>
      {preview && "error" in preview ? (
        <Notice tone="bad" title="This board could not be read">
          {preview.error}
        </Notice>
      ) : null}
      {preview && "postings" in preview ? (
        <div className="text-sm">
          <p role="status" className="text-muted">
            {preview.total === 0
              ? "It holds no open job at the moment."
              : `${preview.total} open ${preview.total === 1 ? "job" : "jobs"}`}
            {preview.rejected.length > 0
              ? `; ${preview.rejected.reduce((sum, one) => sum + one.count, 0)} could not be read (${preview.rejected[0]?.reason})`
              : ""}
          </p>
          <ul className="mt-1 list-disc pl-5">
            {preview.postings.map((posting) => (
              <li key={`${posting.title} ${posting.location}`}>
                {posting.title}
                {posting.location ? <span className="text-muted">, {posting.location}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </li>
  );
}
