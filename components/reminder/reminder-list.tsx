import { CalendarPlus, MessagesSquare, MoreHorizontal, PencilLine, Send, SquareCheck, Trash2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Menu } from "@/components/ui/menu";
import { ExactTime, TimeAgo } from "@/components/ui/time-ago";
import { REMINDER_LABELS, type Reminder, type ReminderKind } from "@/lib/domain/reminder/reminder.schema";

const ICONS: Record<ReminderKind, ReactNode> = {
  task: <SquareCheck aria-hidden />,
  interview: <MessagesSquare aria-hidden />,
  follow_up: <Send aria-hidden />,
};
/** Only web links are made clickable; whatever else a person writes stays text. */
const isWebLink = (place: string) => /^https?:\/\/\S+$/i.test(place);

export type ReminderListProps = {
  reminders: readonly Reminder[];
  now: Date;
  /** Where the reminder's application is shown; leave out where one is there already. */
  hrefOf?: (reminder: Reminder) => string | null;
  onFinish: (reminder: Reminder, isDone: boolean) => void;
  onChange: (reminder: Reminder) => void;
  onDelete: (reminder: Reminder) => void;
};

export function ReminderList({ reminders, now, hrefOf, onFinish, onChange, onDelete }: ReminderListProps) {
  return (
    <ul className="divide-y">
      {reminders.map((reminder) => {
        const isDone = reminder.doneAt !== null;
        const isLate = !isDone && reminder.dueAt.getTime() <= now.getTime();
        const href = hrefOf?.(reminder) ?? null;
        return (
          <li key={reminder.id} className="flex items-start gap-2 px-4 py-2">
            <div className="min-w-0 flex-1">
              <Checkbox
                checked={isDone}
                onCheckedChange={(checked) => onFinish(reminder, checked)}
                label={<span className={cn(isDone && "text-muted line-through")}>{reminder.title}</span>}
              />
              <div className="-mt-1.5 flex flex-wrap items-center gap-x-2 pb-1 pl-7 text-muted text-xs [&_svg]:size-3.5">
                {ICONS[reminder.kind]}
                <span>{REMINDER_LABELS[reminder.kind]}</span>
                <ExactTime at={reminder.dueAt} className={cn("tabular-nums", isLate && "font-medium text-warn")} />
                {isLate ? <TimeAgo at={reminder.dueAt} className="text-warn" /> : null}
                {reminder.durationMinutes ? <span>{reminder.durationMinutes} min</span> : null}
                {href ? (
                  <Link href={href} className="text-accent underline underline-offset-2">
                    The application
                  </Link>
                ) : null}
              </div>
              {reminder.place ? (
                <p className="break-words pl-7 text-sm">
                  {isWebLink(reminder.place) ? (
                    <a
                      href={reminder.place}
                      target="_blank"
                      rel="noreferrer noopener"
                      className="text-accent underline underline-offset-2"
                    >
                      {reminder.place}
                    </a>
                  ) : (
                    reminder.place
                  )}
                </p>
              ) : null}
              {reminder.note ? (
                <p className="whitespace-pre-line break-words pb-1 pl-7 text-muted text-sm">{reminder.note}</p>
              ) : null}
            </div>
            <Menu
              label={reminder.title}
              trigger={
                <IconButton label={`More for ${reminder.title}`} className="-mr-2">
                  <MoreHorizontal aria-hidden />
                </IconButton>
              }
              items={[
                { id: "change", label: "Change", icon: <PencilLine aria-hidden />, onSelect: () => onChange(reminder) },
                {
                  id: "calendar",
                  label: "Add to my calendar",
                  icon: <CalendarPlus aria-hidden />,
                  onSelect: () => window.location.assign(`/api/files/reminders/${reminder.id}`),
                },
                {
                  id: "delete",
                  label: "Delete",
                  icon: <Trash2 aria-hidden />,
                  danger: true,
                  onSelect: () => onDelete(reminder),
                },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}
