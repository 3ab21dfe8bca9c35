"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast, toastUndo } from "@/components/ui/toaster";

const UNREACHABLE = "Dossier could not be reached. What you wrote is still here; try again.";
const words = (error: unknown) => (error ? (errorMessage(error) ?? UNREACHABLE) : null);

/** Notes and contacts of one application, and what can be done with them. */
export function useTracking(applicationId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.application.tracking.queryOptions({ id: applicationId }));
  const settled = {
    onSettled: () => client.invalidateQueries({ queryKey: trpc.application.tracking.queryKey({ id: applicationId }) }),
  };
  const loud = { ...settled, onError: (error: unknown) => toast.error(words(error)) };
  const saveNote = useMutation(trpc.application.saveNote.mutationOptions(settled));
  const saveContact = useMutation(trpc.application.saveContact.mutationOptions(settled));
  const deleteNote = useMutation(trpc.application.deleteNote.mutationOptions(loud));
  const deleteContact = useMutation(trpc.application.deleteContact.mutationOptions(loud));
  return {
    query,
    saveNote,
    saveContact,
    noteFailure: words(saveNote.error),
    contactFailure: words(saveContact.error),
    removeNote: (id: string) =>
      deleteNote.mutate(
        { id },
        { onSuccess: () => toastUndo("The note was deleted.", () => deleteNote.mutate({ id, isUndo: true })) },
      ),
    removeContact: ({ id, name }: { id: string; name: string }) =>
      deleteContact.mutate(
        { id },
        { onSuccess: () => toastUndo(`${name} was removed.`, () => deleteContact.mutate({ id, isUndo: true })) },
      ),
  };
}
