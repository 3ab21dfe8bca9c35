"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import type { ReminderDraft } from "@/components/reminder/reminder-dialog";
import { toast, toastUndo } from "@/components/ui/toaster";
import type { Reminder } from "@/lib/domain/reminder/reminder.schema";

const UNREACHABLE = "Dossier could not be reached. Nothing was changed; try again.";

/** The reminders of one application (or of all) and what can be done with them, each act with its undo. */
export function useReminders(filter: { applicationId?: string; isOpen?: boolean }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.reminder.list.queryOptions(filter));
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: trpc.reminder.pathKey() }) };
  const loud = { ...settled, onError: (error: unknown) => toast.error(errorMessage(error) ?? UNREACHABLE) };
  const create = useMutation(trpc.reminder.create.mutationOptions(settled));
  const change = useMutation(trpc.reminder.change.mutationOptions(settled));
  const finish = useMutation(trpc.reminder.finish.mutationOptions(loud));
  const remove = useMutation(trpc.reminder.delete.mutationOptions(loud));
  const failed = create.error ?? change.error;
  const key = trpc.reminder.list.queryKey(filter);

  return {
    query,
    create,
    isSaving: create.isPending || change.isPending,
    /** Why the last save failed; null when it did not. */
    failure: failed ? (errorMessage(failed) ?? UNREACHABLE) : null,
    save: (applicationId: string | null, id: string | null, draft: ReminderDraft, onDone: () => void) =>
      id === null
        ? create.mutate({ applicationId, ...draft }, { onSuccess: onDone })
        : change.mutate({ id, ...draft }, { onSuccess: onDone }),
    finish: (reminder: Reminder, isDone: boolean) => {
      client.setQueryData(key, (rows) =>
        rows?.map((row) => (row.id === reminder.id ? { ...row, doneAt: isDone ? new Date() : null } : row)),
      );
      finish.mutate({ id: reminder.id, isDone });
    },
    remove: (reminder: Reminder) =>
      remove.mutate(
        { id: reminder.id },
        { onSuccess: () => toastUndo(`“${reminder.title}” was deleted.`, () => create.mutate(reminder)) },
      ),
  };
}
