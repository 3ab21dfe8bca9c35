"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";
import type { CheckedPart } from "@/lib/domain/evidence/check-edit";

const CHECK_AFTER_MS = 250;
const SAVE_AFTER_MS = 900;

export type Keeping = "kept" | "unsaved" | "saving" | "failed";
export type DraftEditing = {
  edit: DraftEdit;
  change: (change: (edit: DraftEdit) => DraftEdit) => void;
  /** What the gate says, part by part; as of the text a moment ago while somebody types. */
  parts: ReadonlyMap<string, CheckedPart>;
  isChecking: boolean;
  keeping: Keeping;
  /** Why the last saving failed. */
  failure: string | null;
  /** Grows with every saved state: a preview drawn from the server is as new as this. */
  savedCount: number;
  /** Saves at once what is not saved yet. */
  flush: () => Promise<void>;
};

/**
 * A draft under the owner's hands: every change is checked after a quarter of a second and kept after one, in order, so
 * that leaving the page loses nothing. An answer that a later change has overtaken is not shown.
 */
export function useDraftEdit(applicationId: string, draftId: string, initial: DraftEdit): DraftEditing {
  const trpc = useTRPC();
  const [edit, setEdit] = useState(initial);
  const [parts, setParts] = useState<ReadonlyMap<string, CheckedPart>>(new Map());
  const [isChecking, setChecking] = useState(true);
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const [failure, setFailure] = useState<string | null>(null);
  const [savedCount, setSavedCount] = useState(0);
  const newest = useRef(initial);
  const timers = useRef<{ check?: ReturnType<typeof setTimeout>; save?: ReturnType<typeof setTimeout> }>({});
  const asked = useRef(0);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const { mutateAsync: check } = useMutation(trpc.application.checkEdit.mutationOptions());
  const { mutateAsync: save } = useMutation(trpc.application.saveEdit.mutationOptions());

  const runCheck = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    setChecking(true);
    check({ applicationId, content: forServer(newest.current) }).then(
      (found) => {
        if (mine !== asked.current) return;
        setParts(new Map(found.map((part) => [part.where, part])));
        setChecking(false);
      },
      (error: unknown) => {
        if (mine === asked.current) setChecking(false);
        console.warn("The check could not be made:", error);
      },
    );
  }, [applicationId, check]);

  const runSave = useCallback((): Promise<void> => {
    clearTimeout(timers.current.save);
    timers.current.save = undefined;
    const content = newest.current;
    saving.current = saving.current.then(async () => {
      setKeeping("saving");
      try {
        await save({ applicationId, draftId, content: forServer(content) });
        setFailure(null);
        setSavedCount((count) => count + 1);
        setKeeping(content === newest.current ? "kept" : "unsaved");
      } catch (error) {
        setFailure(
          errorMessage(error) ?? "Dossier could not be reached. What you wrote is still here and is saved again.",
        );
        setKeeping("failed");
      }
    });
    return saving.current;
  }, [applicationId, draftId, save]);

  const change = useCallback(
    (next: (edit: DraftEdit) => DraftEdit) => {
      newest.current = next(newest.current);
      setEdit(newest.current);
      setKeeping("unsaved");
      clearTimeout(timers.current.check);
      clearTimeout(timers.current.save);
      timers.current.check = setTimeout(runCheck, CHECK_AFTER_MS);
      timers.current.save = setTimeout(() => void runSave(), SAVE_AFTER_MS);
    },
    [runCheck, runSave],
  );

  useEffect(() => {
    runCheck();
    const pending = timers.current;
    const onHide = () => {
      if (document.visibilityState === "hidden" && pending.save !== undefined) void runSave();
    };
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      clearTimeout(pending.check);
      if (pending.save !== undefined) void runSave();
    };
  }, [runCheck, runSave]);

  const flush = useCallback(async () => {
    if (timers.current.save !== undefined) await runSave();
    await saving.current;
  }, [runSave]);

  return { edit, change, parts, isChecking, keeping, failure, savedCount, flush };
}

/** Paragraphs and lines without words are places of the editor, not of the document. */
function forServer(edit: DraftEdit): DraftEdit {
  return {
    ...edit,
    paragraphs: edit.paragraphs.filter((text) => text.trim() !== ""),
    resume: withoutEmpty(edit.resume),
  };
}

type Listed = { highlights?: string[] | undefined };
function withoutEmpty(resume: DraftEdit["resume"]): DraftEdit["resume"] {
  const trimmed = <T extends Listed>(entries: T[] | undefined): T[] | undefined =>
    entries?.map((entry) =>
      entry.highlights ? { ...entry, highlights: entry.highlights.map((t) => t.trim()).filter(Boolean) } : entry,
    );
  const { work, volunteer, projects } = resume;
  return {
    ...resume,
    ...(work ? { work: trimmed(work) } : {}),
    ...(volunteer ? { volunteer: trimmed(volunteer) } : {}),
    ...(projects ? { projects: trimmed(projects) } : {}),
  };
}
