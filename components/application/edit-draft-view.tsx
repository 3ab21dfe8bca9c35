"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { AnswersEditor } from "@/components/application/answers-editor";
import { DraftEditStatus } from "@/components/application/draft-edit-status";
import { hasSection, replaceIn, textOf } from "@/components/application/draft-place";
import { DraftPreview } from "@/components/application/draft-preview";
import { DraftVersions } from "@/components/application/draft-versions";
import { type ActiveEditor, EditorTools } from "@/components/application/editor-tools";
import { LetterEditor } from "@/components/application/letter-editor";
import { claimsAt, type Place, sentenceAt } from "@/components/application/part-marks";
import { ResumeLinesEditor } from "@/components/application/resume-lines-editor";
import { type EditorEvidence, SentencePanel } from "@/components/application/sentence-panel";
import { useDraftEdit } from "@/components/application/use-draft-edit";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { DocumentStylePanel } from "@/components/package/document-style-panel";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { MarkedEditorHandle } from "@/components/ui/marked-editor";
import { Notice } from "@/components/ui/notice";
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

type Part = "letter" | "resume" | "questions" | "look";

/** A draft under its owner's hands: the text, and beside it what each sentence stands on, the PDF and earlier versions. */
export function EditDraftView({ editor, onReopen }: { editor: EditorData; onReopen: () => Promise<void> }) {
  const { applicationId } = editor;
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const editing = useDraftEdit(applicationId, editor.draftId, editor.edit);
  const { edit, change, parts } = editing;
  const [tab, setTab] = useState<Part>("letter");
  const [side, setSide] = useState<"sentence" | "preview" | "versions">("sentence");
  const [place, setPlace] = useState<Place | null>(null);
  const [active, setActive] = useState<ActiveEditor | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
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
  const hasClaimHere = part && place ? claimsAt(part, sentenceAt(part, place.start)).length > 0 : false;
  const isChanged = editor.savedAt !== null || editing.savedCount > 0 || editing.keeping !== "kept";
  // On a phone the sentence has its place above the buttons.
  const shownSide = isWide || side !== "sentence" ? side : "preview";
  const isText = tab === "letter" || tab === "resume";
  const onActive = (handle: MarkedEditorHandle, can: ActiveEditor["can"], isBold: boolean) =>
    setActive({ handle, can, isBold });

  function open(next: Part) {
    setTab(next);
    setPlace(null);
    setActive(null);
  }
  function showFirstClaim() {
    const found = [...parts.values()].find(({ claims }) => claims.length > 0);
    const [claim] = found?.claims ?? [];
    if (!found || !claim) return;
    open(found.where.startsWith("letter/") ? "letter" : found.where.startsWith("answer/") ? "questions" : "resume");
    setSide("sentence");
    setPlace({ where: found.where, start: claim.start, end: claim.start, text: "" });
  }

  const panel = (
    <SentencePanel
      key={place?.where ?? "none"}
      applicationId={applicationId}
      place={place}
      part={part}
      text={place ? textOf(place.where, paragraphs, edit) : ""}
      evidence={evidence}
      onReplace={(start, end, text) => replaceIn(place, { start, end }, text, letterRef, lineRefs.current)}
      onStated={async () => {
        await editing.flush();
        await onReopen();
      }}
    />
  );
  const bar = (
    <div className="short:static sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-20 -mx-4 mt-4 flex flex-col gap-2 border-t bg-surface px-4 py-2.5 lg:static lg:mx-0 lg:mt-0 lg:gap-3 lg:border-0 lg:bg-transparent lg:p-0">
      {!isWide && place && (isPanelOpen || hasClaimHere) ? (
        <div id="this-sentence" className="-mx-4 max-h-[32dvh] overflow-y-auto border-b">
          {panel}
        </div>
      ) : null}
      {!isWide && isText ? (
        <div className="-mx-2 flex items-center justify-between gap-2">
          <EditorTools active={active} />
          <Button
            variant="ghost"
            size="sm"
            disabled={!place}
            aria-expanded={isPanelOpen || hasClaimHere}
            aria-controls="this-sentence"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setPanelOpen(!isPanelOpen)}
          >
            This sentence
          </Button>
        </div>
      ) : null}
      <DraftEditStatus editing={editing} claimCount={claimCount} onShow={showFirstClaim} />
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
        lead={`${editor.company}, version ${editor.draftNumber}. Saving makes a new version for you to approve.`}
      />
      {failure ? (
        <Notice tone="bad" className="mb-4">
          {failure}
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <Surface aria-label="The draft">
          <Tabs value={tab} onValueChange={(value) => open(value as Part)}>
            <div className="z-10 rounded-t-lg border-b bg-surface lg:sticky lg:top-0">
              <TabList aria-label="Parts of the application" className="border-b-0">
                <Tab value="letter">Letter</Tab>
                <Tab value="resume">Resume</Tab>
                <Tab value="questions">Questions</Tab>
                <Tab value="look">Look</Tab>
              </TabList>
              {isWide && isText ? <EditorTools active={active} className="border-t px-2 py-1" /> : null}
            </div>
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
                  setActive(null);
                }}
                onPlace={setPlace}
                onActive={onActive}
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
                onActive={onActive}
              />
            </TabPanel>
            <TabPanel value="questions">
              <AnswersEditor
                applicationId={applicationId}
                answers={edit.answers}
                claims={new Map(edit.answers.map(({ id }) => [id, parts.get(`answer/${id}`)?.claims ?? []]))}
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
            <Tabs value={shownSide} onValueChange={(value) => setSide(value as typeof side)}>
              <TabList aria-label="Beside the draft">
                {isWide ? <Tab value="sentence">This sentence</Tab> : null}
                <Tab value="preview">Preview</Tab>
                <Tab value="versions">Versions</Tab>
              </TabList>
              {isWide ? <TabPanel value="sentence">{panel}</TabPanel> : null}
              <TabPanel value="preview" className="bg-sunken p-3">
                {shownSide === "preview" ? (
                  <DraftPreview
                    applicationId={applicationId}
                    style={edit.style}
                    state={editing.savedCount}
                    document={tab === "letter" ? "letter" : "resume"}
                  />
                ) : null}
              </TabPanel>
              <TabPanel value="versions">
                {shownSide === "versions" ? (
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
