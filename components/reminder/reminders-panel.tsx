"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { QueryView } from "@/components/feedback/query-view";
import { ReminderDialog, type ReminderDraft } from "@/components/reminder/reminder-dialog";
import { ReminderList } from "@/components/reminder/reminder-list";
import { useReminders } from "@/components/reminder/use-reminders";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import type { Reminder } from "@/lib/domain/reminder/reminder.schema";
import { suggestReminders } from "@/lib/domain/reminder/suggest-reminders";

const day = new Intl.DateTimeFormat("en", { weekday: "short", day: "numeric", month: "short" });

type Editing = { id: string | null; draft: ReminderDraft };
const asDraft = ({ kind, title, dueAt, durationMinutes, place, note }: Reminder): ReminderDraft => ({
  kind,
  title,
  dueAt,
  durationMinutes,
  place,
  note,
});

/** Dates of one application: what is due, what was done, and what people usually set at this point. */
export function RemindersPanel({
  applicationId,
  company,
  status,
}: {
  applicationId: string;
  company: string;
  status: ApplicationStatus;
}) {
  const reminders = useReminders({ applicationId });
  const [editing, setEditing] = useState<Editing | null>(null);
  const now = new Date();
  const blank: ReminderDraft = {
    kind: status === "interviewing" ? "interview" : "task",
    title: status === "interviewing" ? `Interview with ${company}` : "",
    dueAt: new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9),
    durationMinutes: null,
    place: null,
    note: null,
  };

  return (
    <Surface aria-labelledby="reminders">
      <SurfaceHeader
        id="reminders"
        title="Reminders"
        actions={
          <Button size="sm" onClick={() => setEditing({ id: null, draft: blank })}>
            <Plus aria-hidden /> New
          </Button>
        }
      />
      <QueryView
        query={reminders.query}
        what="The reminders could not be loaded"
        loading={<Skeleton className="m-4 h-12" />}
      >
        {(rows) => {
          const suggestions = suggestReminders(status, company, now).filter(
            (suggestion) => !rows.some((row) => row.title === suggestion.title && row.doneAt === null),
          );
          return (
            <>
              {rows.length > 0 ? (
                <ReminderList
                  reminders={rows}
                  now={now}
                  onFinish={reminders.finish}
                  onChange={(row) => setEditing({ id: row.id, draft: asDraft(row) })}
                  onDelete={reminders.remove}
                />
              ) : (
                <p className="px-4 py-3 text-muted text-sm">No dates yet. You are told here and in your calendar.</p>
              )}
              {suggestions.length > 0 ? (
                <ul aria-label="Suggestions" className="flex flex-col items-start gap-1 border-t px-2 py-2">
                  {suggestions.map((suggestion) => (
                    <li key={`${suggestion.title}${suggestion.dueAt.getTime()}`} className="max-w-full">
                      <Button
                        size="sm"
                        variant="ghost"
                        className="h-auto max-w-full whitespace-normal py-1 text-left"
                        onClick={() => reminders.create.mutate({ applicationId, durationMinutes: null, ...suggestion })}
                      >
                        <Plus aria-hidden />
                        <span>
                          {suggestion.title}, {day.format(suggestion.dueAt)}
                        </span>
                      </Button>
                    </li>
                  ))}
                </ul>
              ) : null}
            </>
          );
        }}
      </QueryView>
      {editing ? (
        <ReminderDialog
          key={editing.id ?? "new"}
          onClose={() => setEditing(null)}
          initial={editing.draft}
          isNew={editing.id === null}
          pending={reminders.isSaving}
          failure={reminders.failure}
          onSave={(draft) => reminders.save(applicationId, editing.id, draft, () => setEditing(null))}
        />
      ) : null}
    </Surface>
  );
}
