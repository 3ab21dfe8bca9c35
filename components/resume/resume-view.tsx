"use client";

import { CircleCheck, CloudAlert, LoaderCircle, ScanText } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { ReadingPanel } from "@/components/resume/reading-panel";
import { RereadConflicts } from "@/components/resume/reread-conflicts";
import { ResumeField } from "@/components/resume/resume-field";
import { readPointer } from "@/components/resume/resume-pointer";
import type { ResumeReading } from "@/components/resume/resume-reading";
import { resumeSections } from "@/components/resume/resume-sections";
import { isUncertain, type SaveState, useResumeDraft } from "@/components/resume/use-resume-draft";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type PdfMark, PdfViewer } from "@/components/ui/pdf-viewer";
import { PictureViewer } from "@/components/ui/picture-viewer";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { Tab, TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { useMediaQuery } from "@/components/ui/use-media-query";
import type { RereadConflict } from "@/lib/domain/resume/reread/reread-conflict.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export type ResumeViewProps = {
  filename: string;
  fileUrl: string;
  /** Shown as its owner knows it where a browser can; otherwise as the text that was read. */
  looks: "pdf" | "picture" | "text";
  /** The text as read, shown beside the fields where there is no page to show. */
  text: string;
  resume: Resume;
  /** Grows when the file was read again: the page then begins from that reading. */
  version?: string;
  /** Set while its pages are being recognised; nothing can be corrected then. */
  reading?: ResumeReading | null;
  isStopping?: boolean;
  onStop?: () => void;
  onSave: (resume: Resume) => Promise<unknown>;
  /** Corrections whose reading changed under them. */
  conflicts?: readonly RereadConflict[];
  /** Words to go to when the page opens. */
  at?: string | null;
  isRereading?: boolean;
  onReread?: () => void;
  onSettle?: (pointer: string) => void;
};

function SaveLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <p role="status" className="flex min-h-9 items-center gap-1.5 text-muted text-sm">
      {state === "saved" ? (
        <>
          <CircleCheck aria-hidden className="size-4 text-good" /> Saved
        </>
      ) : state === "failed" ? (
        <>
          <CloudAlert aria-hidden className="size-4 text-bad" /> Not saved yet; your changes are still here.
          <Button size="sm" onClick={onRetry}>
            Save again
          </Button>
        </>
      ) : (
        <>
          <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" /> Saving
        </>
      )}
    </p>
  );
}

const fieldId = (pointer: string): string => `field${pointer.replaceAll("/", "-")}`;
const NO_CONFLICTS: readonly RereadConflict[] = [];
const NO_MARKS: readonly PdfMark[] = [];

export function ResumeView({
  filename,
  fileUrl,
  looks,
  text,
  resume: initial,
  version = "",
  reading = null,
  isStopping = false,
  onStop = () => undefined,
  onSave,
  conflicts = NO_CONFLICTS,
  at = null,
  isRereading = false,
  onReread,
  onSettle,
}: ResumeViewProps) {
  const { resume, state, setValue, confirm, flush } = useResumeDraft(initial, version, onSave);
  const isWide = useMediaQuery("(min-width: 56rem)");
  const [focused, setFocused] = useState<string | null>(null);
  const sections = useMemo(() => resumeSections(resume), [resume]);
  const fields = resume.meta?.dossier?.fields ?? {};
  const openEnded = resume.meta?.dossier?.openEnded ?? [];
  const uncertain = sections
    .flatMap((section) => section.entries.flatMap((entry) => entry.fields))
    .filter((field) => isUncertain(fields[field.pointer]));

  // A conflict is shown while its value is still the one it is about.
  const open = conflicts.filter((conflict) => {
    const value = readPointer(resume, conflict.pointer);
    return typeof value !== "string" || value === conflict.kept;
  });

  const arriving = useRef(at);
  useEffect(() => {
    const words = arriving.current;
    if (!words) return;
    arriving.current = null;
    const found = sections
      .flatMap((section) => section.entries.flatMap((entry) => entry.fields))
      .find((field) => {
        const value = readPointer(resume, field.pointer);
        return typeof value === "string" && value !== "" && (value.startsWith(words) || words.startsWith(value));
      });
    if (!found) return;
    setFocused(found.pointer);
    document.getElementById(fieldId(found.pointer))?.querySelector<HTMLElement>("input,textarea")?.focus();
  }, [sections, resume]);

  const marks: PdfMark[] = Object.entries(fields).flatMap(([pointer, from]): PdfMark[] => {
    const isActive = pointer === focused;
    if (!isActive && !isUncertain(from)) return [];
    if (from.page && from.box) return [{ id: pointer, page: from.page, box: from.box, isActive }];
    const value = isActive ? readPointer(resume, pointer) : undefined;
    return typeof value === "string" && value.length > 2 ? [{ id: pointer, text: value, isActive }] : [];
  });

  const label = `${filename}, as you uploaded it`;
  const page =
    looks === "pdf" ? (
      <PdfViewer url={fileUrl} label={label} marks={reading ? NO_MARKS : marks} />
    ) : looks === "picture" ? (
      <PictureViewer url={fileUrl} label={label} marks={reading ? NO_MARKS : marks} />
    ) : (
      <section
        aria-label={`${filename}, as it was read`}
        className="whitespace-pre-wrap rounded-sm bg-surface p-6 font-serif text-sm leading-6 ring-1 ring-line"
      >
        {text}
      </section>
    );

  const form = reading ? (
    <ReadingPanel reading={reading} filename={filename} isStopping={isStopping} onStop={onStop} />
  ) : (
    <div className="flex flex-col gap-4">
      {(resume.meta?.dossier?.warnings ?? []).map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      <RereadConflicts
        conflicts={open}
        onKeep={(conflict) => onSettle?.(conflict.pointer)}
        onTake={(conflict) => {
          setValue(conflict.pointer, conflict.read ?? "");
          onSettle?.(conflict.pointer);
        }}
      />
      {uncertain.length > 0 ? (
        <Notice
          tone="warn"
          title={uncertain.length === 1 ? "One value needs your eye" : `${uncertain.length} values need your eye`}
          action={
            <a href={`#${fieldId(uncertain[0]?.pointer ?? "")}`} className={buttonClass("secondary", "sm")}>
              Show
            </a>
          }
        >
          They were hard to read. Say yes, or write what is right.
        </Notice>
      ) : null}
      {sections.map((section) => (
        <Surface key={section.id} aria-labelledby={`section-${section.id}`}>
          <SurfaceHeader title={section.title} id={`section-${section.id}`} />
          {section.entries.length === 0 ? <p className="px-4 py-4 text-muted text-sm">{section.hasNoEntries}</p> : null}
          <div className="divide-y">
            {section.entries.map((entry) => (
              <fieldset key={entry.pointer} className="p-4">
                {entry.title ? (
                  <legend className="float-left mb-3 w-full font-medium text-sm">{entry.title}</legend>
                ) : (
                  <legend className="sr-only">{section.title}</legend>
                )}
                <div className="clear-both grid gap-x-4 gap-y-4 sm:grid-cols-2">
                  {entry.fields.map((field) => {
                    const value = readPointer(resume, field.pointer);
                    return (
                      <ResumeField
                        key={field.pointer}
                        spec={field}
                        value={typeof value === "string" ? value : ""}
                        isUncertain={isUncertain(fields[field.pointer])}
                        isOpenEnded={openEnded.includes(entry.pointer)}
                        onChange={(next) => setValue(field.pointer, next)}
                        onConfirm={() => confirm(field.pointer)}
                        onFocus={() => setFocused(field.pointer)}
                      />
                    );
                  })}
                </div>
              </fieldset>
            ))}
          </div>
        </Surface>
      ))}
    </div>
  );

  return (
    <>
      <PageHeader
        back={{ href: "/resumes", label: "Resumes" }}
        title={filename}
        lead="What you can back. Every application stands on these words, so correct what was misread."
        actions={
          reading ? null : (
            <>
              <SaveLine state={state} onRetry={flush} />
              {onReread ? (
                <Button size="sm" pending={isRereading} disabled={state !== "saved"} onClick={onReread}>
                  <ScanText aria-hidden />
                  Read it again
                </Button>
              ) : null}
            </>
          )
        }
      />
      {isWide ? (
        <div className="grid grid-cols-2 gap-6">
          <section
            aria-label="The page"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
            className="sticky top-4 max-h-[calc(100dvh-2rem)] self-start overflow-y-auto rounded-lg bg-sunken p-3"
          >
            {page}
          </section>
          {form}
        </div>
      ) : (
        <Tabs defaultValue="fields">
          <TabList aria-label="Resume" className="mb-4">
            <Tab value="fields">What was read</Tab>
            <Tab value="page">The page</Tab>
          </TabList>
          <TabPanel value="fields">{form}</TabPanel>
          <TabPanel value="page">{page}</TabPanel>
        </Tabs>
      )}
    </>
  );
}
