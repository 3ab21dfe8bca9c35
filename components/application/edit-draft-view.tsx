"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CloudAlert, TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { type RefObject, useMemo, useRef, useState } from "react";
import { AnswersEditor } from "@/components/application/answers-editor";
import { DraftVersions } from "@/components/application/draft-versions";
import { LetterEditor } from "@/components/application/letter-editor";
import type { Place } from "@/components/application/part-marks";
import { ResumeLinesEditor } from "@/components/application/resume-lines-editor";
import { type EditorEvidence, SentencePanel } from "@/components/application/sentence-panel";
import { type DraftEditing, useDraftEdit } from "@/components/application/use-draft-edit";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { DocumentStylePanel } from "@/components/package/document-style-panel";
import { readPointer } from "@/components/resume/resume-pointer";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { MarkedEditorHandle } from "@/components/ui/marked-editor";
import { Notice } from "@/components/ui/notice";
import { PdfViewer } from "@/components/ui/pdf-viewer";
import { Segmented } from "@/components/ui/segmented";
import { Surface } from "@/components/ui/surface";
import { Tab, TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { useMediaQuery } from "@/components/ui/use-media-query";
import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";
import { RESUME_SECTIONS } from "@/lib/domain/package/document-style.schema";

export type EditorData = {
  applicationId: string;
  company: string;
  title: string;
  language: "en" | "de";
  draftId: string;
  draftNumber: number;
  original: DraftEdit;
  edit: DraftEdit;
  savedAt: Date | null;
  evidence: EditorEvidence[];
  paper: "a4" | "us-letter";
};

const KEEPING = {
  kept: "All changes kept",
  unsaved: "Not kept yet",
  saving: "Keeping your changes",
  failed: "Not kept",
};

/** What the whole edit has against it, and what would be saved. */
function EditStatus({
  editing,
  claimCount,
  onShow,
}: {
  editing: DraftEditing;
  claimCount: number;
  onShow: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
        <span className="flex items-center gap-1.5">
          {claimCount > 0 ? (
            <TriangleAlert aria-hidden className="size-4 text-warn" />
          ) : (
            <CircleCheck aria-hidden className="size-4 text-good" />
          )}
          {editing.isChecking
            ? "Checking what you wrote"
            : claimCount === 0
              ? "Every claim was found in your evidence"
              : claimCount === 1
                ? "One claim has no evidence"
                : `${claimCount} claims have no evidence`}
        </span>
        <span className="flex items-center gap-1.5">
          {editing.keeping === "failed" ? <CloudAlert aria-hidden className="size-4 text-warn" /> : null}
          {KEEPING[editing.keeping]}
        </span>
      </p>
      {claimCount > 0 ? (
        <Button size="sm" variant="ghost" onClick={onShow}>
          Show the first
        </Button>
      ) : null}
    </div>
  );
}

type Tab4 = "letter" | "resume" | "questions" | "look";

export function EditDraftView({ editor, onReopen }: { editor: EditorData; onReopen: () => Promise<void> }) {
  const { applicationId } = editor;
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const editing = useDraftEdit(applicationId, editor.draftId, editor.edit);
  const { edit, change, parts } = editing;
  const [tab, setTab] = useState<Tab4>("letter");
  const [side, setSide] = useState<"sentence" | "preview" | "versions">("sentence");
  const [place, setPlace] = useState<Place | null>(null);
  const [revision, setRevision] = useState(0);
  const [asksDiscard, setAsksDiscard] = useState(false);
  const letterRef = useRef<MarkedEditorHandle>(null);
  const lineRefs = useRef(new Map<string, MarkedEditorHandle>());
  const isWide = useMediaQuery("(min-width: 64rem)");
  const evidence = useMemo(() => new Map(editor.evidence.map((item) => [item.id, item])), [editor.evidence]);
  const claimCount = [...parts.values()].reduce((sum, part) => sum + part.claims.length, 0);
  const save = useMutation(
    trpc.application.editDraft.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries();
        router.push(`/applications/${applicationId}`);
      },
    }),
  );
  const discard = useMutation(trpc.application.discardEdit.mutationOptions({ onSuccess: onReopen }));
  const failure = save.error
    ? (errorMessage(save.error) ?? "Dossier could not be reached. What you wrote is still here; save again.")
    : editing.failure;
  const paragraphs = edit.paragraphs.filter((text) => text.trim() !== "");
  const part = place ? parts.get(place.where) : undefined;
  const partText = place ? textOf(place.where, paragraphs, edit) : "";
  const showFirstClaim = () => {
    const found = [...parts.values()].find(({ claims }) => claims.length > 0);
    const [claim] = found?.claims ?? [];
    if (!found || !claim) return;
    setTab(found.where.startsWith("letter/") ? "letter" : found.where.startsWith("answer/") ? "questions" : "resume");
    setSide("sentence");
    setPlace({ where: found.where, start: claim.start, end: claim.start, text: "" });
  };
  const isChanged = editor.savedAt !== null || editing.savedCount > 0 || editing.keeping !== "kept";

  const panel = (
    <SentencePanel
      key={place?.where ?? "none"}
      applicationId={applicationId}
      place={place}
      part={part}
      text={partText}
      evidence={evidence}
      onReplace={(start, end, text) => replaceIn(place, { start, end }, text, letterRef, lineRefs.current)}
      onStated={async () => {
        await editing.flush();
        await onReopen();
      }}
    />
  );
  const preview = (
    <Preview applicationId={applicationId} editing={editing} document={tab === "letter" ? "letter" : "resume"} />
  );

  const bar = (
    <div className="short:static sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-20 -mx-4 mt-4 flex flex-col gap-3 border-t bg-surface px-4 py-3 lg:static lg:mx-0 lg:mt-0 lg:border-0 lg:bg-transparent lg:p-0">
      {!isWide && place ? <div className="-mx-4 max-h-[32dvh] overflow-y-auto border-b">{panel}</div> : null}
      <EditStatus editing={editing} claimCount={claimCount} onShow={showFirstClaim} />
      <div className="flex gap-2">
        <Button disabled={!isChanged} onClick={() => setAsksDiscard(true)}>
          Discard
        </Button>
        <Button
          variant="primary"
          className="flex-1"
          pending={save.isPending || save.isSuccess}
          onClick={async () => {
            await editing.flush();
            save.mutate({ applicationId, content: { ...edit, paragraphs } });
          }}
        >
          Save as a new version
        </Button>
      </div>
    </div>
  );

  return (
    <>
      <PageHeader
        className="mb-4"
        back={{ href: `/applications/${applicationId}`, label: editor.title }}
        title="Edit the draft"
        lead={`${editor.company}, version ${editor.draftNumber}. Saving makes a new version, which is checked, sealed and approved like any other.`}
      />
      {failure ? (
        <Notice tone="bad" className="mb-4">
          {failure}
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <Surface aria-label="The draft">
          <Tabs
            value={tab}
            onValueChange={(value) => {
              setTab(value as Tab4);
              setPlace(null);
            }}
          >
            <TabList aria-label="Parts of the application">
              <Tab value="letter">Letter</Tab>
              <Tab value="resume">Resume</Tab>
              <Tab value="questions">Questions</Tab>
              <Tab value="look">Look</Tab>
            </TabList>
            <TabPanel value="letter">
              <LetterEditor
                applicationId={applicationId}
                language={editor.language}
                letter={edit}
                parts={parts}
                place={place}
                editorRef={letterRef}
                revision={revision}
                onChange={(letter) => change((before) => ({ ...before, ...letter }))}
                onReplaceAll={(letter) => {
                  change((before) => ({ ...before, ...letter }));
                  setRevision((count) => count + 1);
                }}
                onPlace={setPlace}
              />
            </TabPanel>
            <TabPanel value="resume">
              <ResumeLinesEditor
                resume={edit.resume}
                parts={parts}
                place={place}
                revision={revision}
                register={(pointer, handle) => {
                  if (handle) lineRefs.current.set(pointer, handle);
                  else lineRefs.current.delete(pointer);
                }}
                onChange={(next) => change((before) => ({ ...before, resume: next(before.resume) }))}
                onPlace={setPlace}
              />
            </TabPanel>
            <TabPanel value="questions">
              <AnswersEditor
                applicationId={applicationId}
                answers={edit.answers}
                onChange={(answers) => change((before) => ({ ...before, answers }))}
              />
            </TabPanel>
            <TabPanel value="look">
              <DocumentStylePanel
                style={edit.style}
                paper={editor.paper}
                sections={RESUME_SECTIONS.filter((name) => hasSection(edit, name))}
                onChange={(style) => {
                  change((before) => ({ ...before, style }));
                  setSide("preview");
                }}
              />
            </TabPanel>
          </Tabs>
        </Surface>
        <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-7 lg:self-start">
          <Surface aria-label="Beside the draft" className="lg:max-h-[calc(100dvh-13rem)] lg:overflow-y-auto">
            <Tabs value={side} onValueChange={(value) => setSide(value as typeof side)}>
              <TabList aria-label="Beside the draft">
                <Tab value="sentence">This sentence</Tab>
                <Tab value="preview">Preview</Tab>
                <Tab value="versions">Versions</Tab>
              </TabList>
              <TabPanel value="sentence">
                {isWide || !place ? panel : <p className="px-4 py-3 text-muted text-sm">Shown below.</p>}
              </TabPanel>
              <TabPanel value="preview" className="bg-sunken p-3">
                {side === "preview" ? preview : null}
              </TabPanel>
              <TabPanel value="versions">
                {side === "versions" ? (
                  <DraftVersions
                    applicationId={applicationId}
                    onRestored={() => router.push(`/applications/${applicationId}`)}
                  />
                ) : null}
              </TabPanel>
            </Tabs>
          </Surface>
          {isWide ? bar : null}
        </div>
      </div>
      {isWide ? null : bar}
      <ConfirmDialog
        open={asksDiscard}
        onOpenChange={setAsksDiscard}
        title="Discard your changes?"
        description="The draft is then as it was written. Earlier versions are not touched."
        confirmLabel="Discard"
        onConfirm={() => discard.mutate({ id: applicationId })}
      />
    </>
  );
}

/** The PDF as it would be sealed now. */
function Preview({
  applicationId,
  editing,
  document,
}: {
  applicationId: string;
  editing: DraftEditing;
  document: "letter" | "resume";
}) {
  const [asked, setAsked] = useState<"letter" | "resume" | null>(null);
  const shown = asked ?? document;
  const name = shown === "letter" ? "cover-letter" : "resume";
  const style = encodeURIComponent(JSON.stringify(editing.edit.style));
  return (
    <div className="flex flex-col gap-3">
      <Segmented
        label="Which document"
        value={shown}
        onValueChange={setAsked}
        options={[
          { value: "resume", label: "Resume" },
          { value: "letter", label: "Letter" },
        ]}
      />
      <PdfViewer
        url={`/api/files/drafts/${applicationId}/${name}.pdf?style=${style}&state=${editing.savedCount}`}
        label={shown === "letter" ? "The letter as it would be sealed" : "The resume as it would be sealed"}
      />
    </div>
  );
}

function hasSection(edit: DraftEdit, name: string): boolean {
  if (name === "summary") return Boolean(edit.resume.basics?.summary);
  const entries = readPointer(edit.resume, `/${name}`);
  return Array.isArray(entries) && entries.length > 0;
}

function textOf(where: string, paragraphs: readonly string[], edit: DraftEdit): string {
  const letter = /^letter\/(\d+)$/.exec(where)?.[1];
  if (letter !== undefined) return (paragraphs[Number(letter)] ?? "").trim().replace(/\s+/g, " ");
  const line = /^(\/.*\/highlights)\/(\d+)$/.exec(where);
  const value = readPointer(edit.resume, line?.[1] ?? where);
  const lines = (Array.isArray(value) ? value : [value]).filter(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );
  return (lines[Number(line?.[2] ?? 0)] ?? "").trim().replace(/\s+/g, " ");
}

function replaceIn(
  place: Place | null,
  span: { start: number; end: number },
  text: string,
  letter: RefObject<MarkedEditorHandle | null>,
  lines: ReadonlyMap<string, MarkedEditorHandle>,
): void {
  if (!place) return;
  const [, paragraph] = /^letter\/(\d+)$/.exec(place.where) ?? [];
  const [, list, line] = /^(\/.*\/highlights)\/(\d+)$/.exec(place.where) ?? [];
  if (paragraph !== undefined) letter.current?.replace({ block: Number(paragraph), ...span }, text);
  else lines.get(list ?? place.where)?.replace({ block: Number(line ?? 0), ...span }, text);
}
