"use client";

import { PencilLine, Trash2 } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useTracking } from "@/components/application/use-tracking";
import { QueryView } from "@/components/feedback/query-view";
import { Button, IconButton } from "@/components/ui/button";
import { Textarea } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { TimeAgo } from "@/components/ui/time-ago";

/** What the owner wants to remember. Notes are never sent anywhere. */
export function NotesPanel({ applicationId }: { applicationId: string }) {
  const tracking = useTracking(applicationId);
  const [text, setText] = useState("");
  const [editing, setEditing] = useState<{ id: string; text: string } | null>(null);
  const label = useId();
  const { saveNote } = tracking;

  function add(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return;
    saveNote.mutate({ applicationId, text }, { onSuccess: () => setText("") });
  }
  function change(event: FormEvent) {
    event.preventDefault();
    if (!editing || editing.text.trim() === "") return;
    saveNote.mutate({ applicationId, ...editing }, { onSuccess: () => setEditing(null) });
  }

  return (
    <Surface aria-labelledby="notes">
      <SurfaceHeader id="notes" title="Notes" hint="For you alone." />
      <form onSubmit={add} className="flex flex-col items-start gap-2 px-4 pt-4 pb-2">
        <label htmlFor={label} className="sr-only">
          New note
        </label>
        <Textarea
          id={label}
          rows={2}
          className="min-h-16"
          value={text}
          maxLength={10_000}
          placeholder="What was said on the phone, what to ask next"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === "Enter" && add(event)}
        />
        {tracking.noteFailure ? (
          <p role="alert" className="text-bad text-sm">
            {tracking.noteFailure}
          </p>
        ) : null}
        {text.trim() ? (
          <Button size="sm" type="submit" pending={saveNote.isPending && !editing}>
            Keep the note
          </Button>
        ) : null}
      </form>
      <QueryView
        query={tracking.query}
        what="The notes could not be loaded"
        loading={<Skeleton className="m-4 h-10" />}
      >
        {({ notes }) => (
          <ul className="divide-y">
            {notes.map((note) => (
              <li key={note.id} className="px-4 py-3">
                {editing?.id === note.id ? (
                  <form onSubmit={change} className="flex flex-col items-start gap-2">
                    <Textarea
                      aria-label="Change the note"
                      value={editing.text}
                      maxLength={10_000}
                      onChange={(event) => setEditing({ id: note.id, text: event.target.value })}
                    />
                    <div className="flex gap-2">
                      <Button size="sm" variant="primary" type="submit" pending={saveNote.isPending}>
                        Save
                      </Button>
                      <Button size="sm" variant="ghost" onClick={() => setEditing(null)}>
                        Cancel
                      </Button>
                    </div>
                  </form>
                ) : (
                  <div className="flex items-start gap-2">
                    <div className="min-w-0 flex-1">
                      <p className="whitespace-pre-line break-words text-sm">{note.text}</p>
                      <TimeAgo at={note.createdAt} className="text-muted text-xs" />
                    </div>
                    <div className="-mr-2 flex">
                      <IconButton label="Change this note" onClick={() => setEditing({ id: note.id, text: note.text })}>
                        <PencilLine aria-hidden />
                      </IconButton>
                      <IconButton label="Delete this note" onClick={() => tracking.removeNote(note.id)}>
                        <Trash2 aria-hidden />
                      </IconButton>
                    </div>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Surface>
  );
}
