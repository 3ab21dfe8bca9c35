import { ArrowRightLeft } from "lucide-react";
import Link from "next/link";
import type { DragEvent } from "react";
import type { ApplicationCard as Card } from "@/components/application/application.types";
import { ownersMoves } from "@/components/application/application-moves";
import { ApplicationStatusBadge } from "@/components/application/application-status-badge";
import { IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { TimeAgo } from "@/components/ui/time-ago";
import { APPLICATION_STATUSES, type ApplicationStatus } from "@/lib/domain/application/application-status";

export type ApplicationCardProps = {
  card: Card;
  onMove: (to: ApplicationStatus) => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
};

/** Statuses that are called as their column is: the column says it. */
const SAYS_THE_COLUMN: ReadonlySet<ApplicationStatus> = new Set([
  "preparing",
  "awaiting_approval",
  "ready",
  "submitted",
  "interviewing",
  "offer",
]);

/** One application. It can be dragged where it may go; the menu does the same for keyboard and touch. */
export function ApplicationCard({ card, onMove, onDragStart, onDragEnd }: ApplicationCardProps) {
  const moves = ownersMoves(card.status);
  return (
    <article
      draggable={moves.length > 0}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      aria-labelledby={`application-${card.id}`}
      className="relative rounded-md border bg-surface p-3 hover:border-line-strong"
    >
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <h3 className="font-medium text-sm leading-5">
            <Link
              id={`application-${card.id}`}
              href={card.approvalId ? `/approvals/${card.approvalId}` : `/applications/${card.id}`}
              className="after:absolute after:inset-0 after:rounded-md"
              draggable={false}
            >
              {card.title}
            </Link>
          </h3>
          <p className="truncate text-muted text-sm">{card.company}</p>
        </div>
        {moves.length > 0 ? (
          <div className="relative -mt-1.5 -mr-1.5">
            <Menu
              label="Move to"
              trigger={
                <IconButton label={`Move ${card.title}`}>
                  <ArrowRightLeft aria-hidden />
                </IconButton>
              }
              items={moves.map((status) => ({
                id: status,
                label: APPLICATION_STATUSES[status].label,
                onSelect: () => onMove(status),
              }))}
            />
          </div>
        ) : null}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        {SAYS_THE_COLUMN.has(card.status) ? null : <ApplicationStatusBadge status={card.status} />}
        <TimeAgo at={card.updatedAt} className="whitespace-nowrap text-muted text-xs" />
      </div>
    </article>
  );
}
