"use client";

import { useState } from "react";
import { ReminderDialog } from "@/components/reminder/reminder-dialog";
import { ReminderList } from "@/components/reminder/reminder-list";
import { useReminders } from "@/components/reminder/use-reminders";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { Reminder } from "@/lib/domain/reminder/reminder.schema";

const AHEAD_MS = 7 * 86_400_000;

/** What falls due within a week, on the page of the day. Nothing is shown when nothing does. */
export function DueReminders() {
  const reminders = useReminders({ isOpen: true });
  const [editing, setEditing] = useState<Reminder | null>(null);
  const now = new Date();
  const due = (reminders.query.data ?? []).filter((row) => row.dueAt.getTime() - now.getTime() < AHEAD_MS);
  if (due.length === 0) return null;
  return (
    <Surface aria-labelledby="due">
      <SurfaceHeader id="due" title="Dates" hint="Due now and in the next seven days." />
      <ReminderList
        reminders={due}
        now={now}
        hrefOf={(row) => (row.applicationId ? `/applications/${row.applicationId}` : null)}
        onFinish={reminders.finish}
        onChange={setEditing}
        onDelete={reminders.remove}
      />
      {editing ? (
        <ReminderDialog
          key={editing.id}
          onClose={() => setEditing(null)}
          initial={editing}
          isNew={false}
          pending={reminders.isSaving}
          failure={reminders.failure}
          onSave={({ kind, title, dueAt, durationMinutes, place, note }) =>
            reminders.save(null, editing.id, { kind, title, dueAt, durationMinutes, place, note }, () =>
              setEditing(null),
            )
          }
        />
      ) : null}
    </Surface>
  );
}
