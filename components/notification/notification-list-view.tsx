import { Bell, Check, CheckCheck, CircleAlert, Clock, Search, Send, Stamp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/segmented";
import { Surface } from "@/components/ui/surface";
import { TimeAgo } from "@/components/ui/time-ago";
import type { NotificationKind } from "@/lib/domain/notification/notification.schema";

const ICONS: Record<NotificationKind, ReactNode> = {
  approval: <Stamp aria-hidden />,
  submission: <Send aria-hidden />,
  preparation: <CircleAlert aria-hidden />,
  reminder: <Clock aria-hidden />,
  discovery: <Search aria-hidden />,
  other: <Bell aria-hidden />,
};

export type NotificationItem = {
  id: string;
  kind: NotificationKind;
  message: string;
  href: string;
  createdAt: Date;
  readAt: Date | null;
};

export type NotificationListViewProps = {
  items: readonly NotificationItem[];
  isUnread: boolean;
  onUnread: (isUnread: boolean) => void;
  onRead: (id: string) => void;
  onReadAll: () => void;
  isReadingAll: boolean;
  onMore: (() => void) | null;
  isLoadingMore: boolean;
};

function Line({ item, onRead }: { item: NotificationItem; onRead: (id: string) => void }) {
  const isNew = item.readAt === null;
  return (
    <li className="relative flex items-start gap-3.5 px-4 py-3.5 hover:bg-hover">
      <span
        className={cn(
          "mt-0.5 grid size-8 shrink-0 place-items-center rounded-full [&_svg]:size-4",
          isNew ? "bg-accent-soft text-accent" : "bg-sunken text-muted",
        )}
      >
        {ICONS[item.kind]}
      </span>
      <div className="min-w-0 flex-1">
        <Link
          href={item.href}
          onClick={() => (isNew ? onRead(item.id) : undefined)}
          className={cn("text-sm after:absolute after:inset-0", isNew ? "font-medium text-ink" : "text-muted")}
        >
          {isNew ? <span className="sr-only">New: </span> : null}
          {item.message}
        </Link>
        <div className="mt-0.5 text-muted text-xs">
          <TimeAgo at={item.createdAt} />
        </div>
      </div>
      {isNew ? (
        <IconButton label="Mark as read" className="-my-1 relative z-10 -mr-2 shrink-0" onClick={() => onRead(item.id)}>
          <Check aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}

export function NotificationListView(props: NotificationListViewProps) {
  const { items, isUnread, onUnread, onRead, onReadAll, isReadingAll, onMore, isLoadingMore } = props;
  const hasNew = items.some((item) => item.readAt === null);
  return (
    <>
      <PageHeader
        title="Notifications"
        lead="What happened while you were away, newest first."
        actions={
          <>
            <Segmented
              label="Which notifications"
              value={isUnread ? "unread" : "all"}
              onValueChange={(value) => onUnread(value === "unread")}
              options={[
                { value: "all", label: "All" },
                { value: "unread", label: "Unread" },
              ]}
            />
            {hasNew ? (
              <Button pending={isReadingAll} onClick={onReadAll}>
                <CheckCheck aria-hidden />
                Mark all as read
              </Button>
            ) : null}
          </>
        }
      />
      <Surface aria-label="Notifications">
        {items.length === 0 ? (
          <EmptyState
            icon={<Bell aria-hidden />}
            title={isUnread ? "You have read everything" : "Nothing yet"}
            action={
              isUnread ? (
                <Button onClick={() => onUnread(false)}>Show all</Button>
              ) : (
                <ButtonLink href="/jobs">Find a job</ButtonLink>
              )
            }
          >
            {isUnread
              ? "New ones appear here and at the top of the page."
              : "When an application is ready for you, was sent, or needs your word, it says so here."}
          </EmptyState>
        ) : (
          <ul className="divide-y">
            {items.map((item) => (
              <Line key={item.id} item={item} onRead={onRead} />
            ))}
          </ul>
        )}
        {onMore ? (
          <div className="border-t p-3 text-center">
            <Button pending={isLoadingMore} onClick={onMore}>
              Show earlier ones
            </Button>
          </div>
        ) : null}
      </Surface>
      <p className="mt-4 text-muted text-sm">
        <Link href="/settings#notices" className="text-accent underline underline-offset-2">
          Choose what comes by e-mail too
        </Link>
      </p>
    </>
  );
}
