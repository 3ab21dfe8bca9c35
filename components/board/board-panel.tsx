import { Check, Plus, Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { DiscoveryLine, type DiscoveryStatus } from "@/components/board/discovery-line";
import { Button, IconButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type BoardSummary = {
  source: string;
  token: string;
  company: string;
  url?: string | null;
  isReadable?: boolean;
  detail?: ReactNode;
  /** It has trouble or rests, and the person may ask for another try. */
  canRetry?: boolean;
};

export type BoardPanelProps = {
  query: string;
  onQuery: (query: string) => void;
  isSearching: boolean;
  found: readonly BoardSummary[];
  followed: readonly BoardSummary[];
  onFollow: (board: BoardSummary) => void;
  onUnfollow: (board: BoardSummary) => void;
  onRetry: (board: BoardSummary) => void;
  /** Narrows the search; shown below the search field. */
  filters?: ReactNode;
  isFiltered: boolean;
  discovery: DiscoveryStatus | undefined;
  onDiscover: () => void;
  onSamples: () => void;
  isStarting: boolean;
  /** How the system of a board is called. */
  nameOf: (source: string) => string;
};

function boardKey(board: BoardSummary): string {
  return `${board.source}:${board.token}`;
}

/** Finds a company's public board by name, and keeps the list of those that are read. */
export function BoardPanel({
  query,
  onQuery,
  isSearching,
  found,
  followed,
  onFollow,
  onUnfollow,
  onRetry,
  filters,
  isFiltered,
  discovery,
  onDiscover,
  onSamples,
  isStarting,
  nameOf,
}: BoardPanelProps) {
  const followedKeys = new Set(followed.map(boardKey));
  return (
    <div className="flex flex-col gap-5 p-4">
      <Field
        label="Find a company"
        help="The directory of public job boards is on this machine. Nothing is sent while you type."
      >
        {(control) => (
          <span className="relative block">
            <Search
              aria-hidden
              className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-muted"
            />
            <Input
              {...control}
              type="search"
              value={query}
              onChange={(event) => onQuery(event.target.value)}
              className="pl-9"
              autoComplete="off"
              spellCheck={false}
            />
          </span>
        )}
      </Field>
      {filters ? (
        <details className="-mt-2">
          <summary className="min-h-11 content-center text-accent text-sm md:min-h-8">By industry or system</summary>
          <div className="mt-2">{filters}</div>
        </details>
      ) : null}
      {query.trim() !== "" || isFiltered ? (
        <section aria-label="Companies found" aria-busy={isSearching}>
          <p role="status" className="mb-1 text-muted text-sm">
            {isSearching
              ? "Searching"
              : found.length === 0
                ? query.trim() === ""
                  ? "Type a part of a company's name to search on this system."
                  : `No board is known by “${query.trim()}”. Try a shorter part of the name.`
                : `${found.length} found`}
          </p>
          <ul className="max-h-80 divide-y overflow-y-auto rounded-md border empty:hidden">
            {found.map((board) => {
              const isFollowed = followedKeys.has(boardKey(board));
              return (
                <li key={boardKey(board)} className="flex items-center justify-between gap-3 px-3 py-1.5">
                  <span className="min-w-0">
                    <span className="block truncate font-medium text-sm">{board.company}</span>
                    <span className="block truncate text-muted text-xs">
                      {nameOf(board.source)}, {URL.canParse(board.token) ? new URL(board.token).host : board.token}
                    </span>
                  </span>
                  {isFollowed ? (
                    <span className="flex min-h-11 items-center gap-1.5 text-good text-sm md:min-h-8">
                      <Check aria-hidden className="size-4" />
                      Followed
                    </span>
                  ) : board.isReadable === false ? (
                    <span className="shrink-0 text-muted text-xs">Cannot be read yet</span>
                  ) : (
                    <Button size="sm" onClick={() => onFollow(board)}>
                      <Plus aria-hidden />
                      Follow<span className="sr-only"> {board.company}</span>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="followed">
        <h3 id="followed" className="font-medium text-sm">
          {followed.length === 0
            ? "You follow no boards yet"
            : `You follow ${followed.length} ${followed.length === 1 ? "board" : "boards"}`}
        </h3>
        {followed.length === 0 ? (
          <>
            <p className="mt-1 mb-3 text-muted text-sm">
              The sample boards belong to invented companies and need no internet.
            </p>
            <Button onClick={onSamples} pending={isStarting}>
              Follow the sample boards
            </Button>
          </>
        ) : discovery ? (
          <div className="mt-2">
            <DiscoveryLine status={discovery} onDiscover={onDiscover} />
          </div>
        ) : null}
        <ul className="mt-2 max-h-96 divide-y overflow-y-auto empty:hidden">
          {followed.map((board) => (
            <li key={boardKey(board)} className="flex items-center justify-between gap-3 py-1">
              <span className="min-w-0">
                <span className="block truncate text-sm">{board.company}</span>
                <span className="block text-muted text-xs">
                  {nameOf(board.source)}
                  {board.detail ? <>, {board.detail}</> : null}
                </span>
              </span>
              {board.canRetry ? (
                <Button size="sm" className="ml-auto" onClick={() => onRetry(board)}>
                  Try now<span className="sr-only"> {board.company}</span>
                </Button>
              ) : null}
              <IconButton label={`Stop following ${board.company}`} onClick={() => onUnfollow(board)}>
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
