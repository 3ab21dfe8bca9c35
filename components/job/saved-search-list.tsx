import { Copy, RefreshCw, Rss, Trash2 } from "lucide-react";
import Link from "next/link";
import { ALERT_OPTIONS } from "@/components/job/alert-words";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TimeAgo } from "@/components/ui/time-ago";
import { describeFilter } from "@/lib/domain/job/describe-filter";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { writeJobFilter } from "@/lib/domain/job/job-filter-address";
import { ALERTS, type Alert } from "@/lib/domain/job/saved-search.schema";

export type SavedSearchItem = {
  id: string;
  name: string;
  filter: JobFilter;
  alert: Alert;
  feedUrl: string;
  newJobs: number;
  createdAt: Date | string;
};
export type SavedSearchListProps = {
  searches: readonly SavedSearchItem[];
  onAlert: (id: string, alert: Alert) => void;
  onCopyFeed: (search: SavedSearchItem) => void;
  onRenewFeed: (search: SavedSearchItem) => void;
  onDelete: (search: SavedSearchItem) => void;
};

/** Saved searches, each a link to its list, with how it tells of new jobs and its feed. */
export function SavedSearchList({ searches, onAlert, onCopyFeed, onRenewFeed, onDelete }: SavedSearchListProps) {
  return (
    <ul aria-label="Saved searches">
      {searches.map((search) => (
        <li key={search.id} className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b px-4 py-4 last:border-b-0">
          <div className="min-w-0 flex-1 basis-64">
            <h2 className="flex flex-wrap items-center gap-2 font-semibold text-base">
              <Link
                href={`/jobs?${writeJobFilter(search.filter)}`}
                className="text-ink underline-offset-2 hover:underline"
              >
                {search.name}
              </Link>
              {search.newJobs > 0 ? <Badge tone="accent">{search.newJobs} new this week</Badge> : null}
            </h2>
            <p className="mt-0.5 text-muted text-sm">
              {describeFilter(search.filter)} · saved <TimeAgo at={search.createdAt} />
            </p>
          </div>
          <div className="flex items-center gap-2 text-muted text-sm">
            <span aria-hidden>Tell me</span>
            <Select
              className="w-36"
              aria-label={`Tell me of new jobs for ${search.name}`}
              value={search.alert}
              onChange={(event) =>
                onAlert(search.id, ALERTS.find((alert) => alert === event.target.value) ?? search.alert)
              }
              options={ALERT_OPTIONS}
            />
          </div>
          <span className="flex items-center">
            <a
              href={search.feedUrl}
              target="_blank"
              rel="noreferrer"
              aria-label={`Feed of ${search.name}, opens in a new tab`}
              title="Feed (RSS)"
              className="inline-grid size-11 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink md:size-9"
            >
              <Rss aria-hidden className="size-4" />
            </a>
            <IconButton label={`Copy the feed's address of ${search.name}`} onClick={() => onCopyFeed(search)}>
              <Copy aria-hidden />
            </IconButton>
            <IconButton label={`Give the feed of ${search.name} a new address`} onClick={() => onRenewFeed(search)}>
              <RefreshCw aria-hidden />
            </IconButton>
            <IconButton label={`Delete ${search.name}`} onClick={() => onDelete(search)}>
              <Trash2 aria-hidden />
            </IconButton>
          </span>
        </li>
      ))}
    </ul>
  );
}
