"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { writePointer } from "@/components/resume/resume-pointer";
import { CONFIRM_BELOW_CONFIDENCE, type Provenance, type Resume } from "@/lib/domain/resume/resume.schema";

const SAVE_AFTER_MS = 1200;

export type SaveState = "saved" | "waiting" | "saving" | "failed";

/** True where the reader was not sure and the owner has not said yes yet. */
export function isUncertain(provenance: Provenance | undefined): boolean {
  return provenance !== undefined && provenance.source !== "owner" && provenance.confidence < CONFIRM_BELOW_CONFIDENCE;
}

function ownedBy(resume: Resume, pointer: string): Resume {
  const dossier = resume.meta?.dossier ?? { fields: {}, openEnded: [], warnings: [] };
  const known = dossier.fields[pointer];
  const field: Provenance = { ...known, confidence: 1, source: "owner" };
  return {
    ...resume,
    meta: { ...resume.meta, dossier: { ...dossier, fields: { ...dossier.fields, [pointer]: field } } },
  };
}

/**
 * The resume as its owner is correcting it. Changes are saved by themselves a moment after the last one, and at once
 * when the page is left; a failed save keeps them in the page. Another `version` begins anew from `initial`.
 */
export function useResumeDraft(initial: Resume, version: string, save: (resume: Resume) => Promise<unknown>) {
  const [resume, setResume] = useState(initial);
  const [state, setState] = useState<SaveState>("saved");
  const [known, setKnown] = useState(version);
  const latest = useRef({ resume: initial, isDirty: false, save });
  latest.current.save = save;
  if (known !== version) {
    latest.current = { resume: initial, isDirty: false, save };
    setKnown(version);
    setResume(initial);
    setState("saved");
  }

  const flush = useCallback(async () => {
    const current = latest.current;
    if (!current.isDirty) return;
    current.isDirty = false;
    setState("saving");
    try {
      await current.save(current.resume);
      setState(latest.current.isDirty ? "waiting" : "saved");
    } catch {
      latest.current.isDirty = true;
      setState("failed");
    }
  }, []);

  const change = useCallback((edit: (resume: Resume) => Resume) => {
    const next = edit(latest.current.resume);
    latest.current.resume = next;
    latest.current.isDirty = true;
    setResume(next);
    setState("waiting");
  }, []);

  const setValue = useCallback(
    (pointer: string, value: string) =>
      change((current) => ownedBy(writePointer(current, pointer, value === "" ? undefined : value), pointer)),
    [change],
  );
  const confirm = useCallback((pointer: string) => change((current) => ownedBy(current, pointer)), [change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the timer starts again with every change
  useEffect(() => {
    if (state !== "waiting") return;
    const timer = setTimeout(flush, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state, resume, flush]);
  useEffect(() => {
    const onHide = () => void flush();
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      void flush();
    };
  }, [flush]);

  return { resume, state, setValue, confirm, flush };
}
