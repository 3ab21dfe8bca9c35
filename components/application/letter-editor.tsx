"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus, Trash2 } from "lucide-react";
import { type Ref, useState } from "react";
import { marksOf, type Place } from "@/components/application/part-marks";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MarkedEditor, type MarkedEditorHandle, type MarkedEditorProps } from "@/components/ui/marked-editor";
import { toast } from "@/components/ui/toaster";
import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";
import type { CheckedPart } from "@/lib/domain/evidence/check-edit";

type LetterText = Pick<DraftEdit, "subject" | "greeting" | "paragraphs" | "closing" | "bold">;
export type LetterEditorProps = {
  applicationId: string;
  language: "en" | "de";
  letter: LetterText;
  parts: ReadonlyMap<string, CheckedPart>;
  place: Place | null;
  editorRef: Ref<MarkedEditorHandle>;
  /** Grows when the text was replaced from outside. */
  revision: number;
  onChange: (change: Partial<LetterText>) => void;
  onReplaceAll: (letter: LetterText) => void;
  onPlace: (place: Place | null) => void;
  onActive: MarkedEditorProps["onActive"];
};

/** The letter as one text, with the words marked that have no evidence. */
export function LetterEditor(props: LetterEditorProps) {
  const { letter, parts, place, onChange, onPlace } = props;
  const shown = letter.paragraphs.filter((text) => text.trim() !== "");
  return (
    <div className="flex flex-col gap-4 p-4">
      <KeptLetters {...props} />
      <Field label="Subject">
        {(control) => (
          <Input {...control} value={letter.subject} onChange={(event) => onChange({ subject: event.target.value })} />
        )}
      </Field>
      <Field label="Greeting">
        {(control) => (
          <Input
            {...control}
            value={letter.greeting}
            onChange={(event) => onChange({ greeting: event.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-col gap-1.5">
        <p className="font-medium text-sm">Text</p>
        <MarkedEditor
          key={props.revision}
          ref={props.editorRef}
          label="Text of the letter"
          kind="paragraphs"
          blocks={letter.paragraphs}
          marks={marksOf(
            shown.map((_, index) => parts.get(`letter/${index}`)),
            place,
          )}
          onActive={props.onActive}
          bold={(letter.bold ?? []).map(({ paragraph, ...span }) => ({ block: paragraph, ...span }))}
          onChange={(paragraphs, bold) =>
            onChange({ paragraphs, bold: bold.map(({ block, ...span }) => ({ paragraph: block, ...span })) })
          }
          onSelect={(span) =>
            onPlace(span && { where: `letter/${span.block}`, start: span.start, end: span.end, text: span.text })
          }
        />
      </div>
      <Field label="Closing">
        {(control) => (
          <Input {...control} value={letter.closing} onChange={(event) => onChange({ closing: event.target.value })} />
        )}
      </Field>
    </div>
  );
}

/** Letters the owner keeps: begin with one, or keep this one. */
function KeptLetters({ applicationId, language, letter, onReplaceAll }: LetterEditorProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const kept = useQuery(trpc.writing.letters.queryOptions({ applicationId }));
  const refresh = () => client.invalidateQueries({ queryKey: trpc.writing.letters.pathKey() });
  const save = useMutation(
    trpc.writing.saveLetter.mutationOptions({
      onSuccess: async () => {
        setName(null);
        await refresh();
        toast.success("Kept. You can begin other letters with it.");
      },
    }),
  );
  const remove = useMutation(trpc.writing.deleteLetter.mutationOptions({ onSettled: refresh }));
  const { subject, greeting, paragraphs, closing } = letter;
  return (
    <div className="flex flex-wrap gap-2">
      {(kept.data?.length ?? 0) > 0 ? (
        <Button size="sm" onClick={() => setChoosing(true)}>
          Begin with a kept letter
        </Button>
      ) : null}
      <Button size="sm" onClick={() => setName("")}>
        <BookmarkPlus aria-hidden />
        Keep this letter
      </Button>
      <Dialog
        open={name !== null}
        onOpenChange={(isOpen) => setName(isOpen ? (name ?? "") : null)}
        title="Keep this letter"
        description="The employer and the job are left open, so that it fits the next one."
        footer={
          <Button
            variant="primary"
            pending={save.isPending}
            onClick={() =>
              save.mutate({
                applicationId,
                language,
                name: name ?? "",
                content: { subject, greeting, paragraphs: paragraphs.filter((text) => text.trim() !== ""), closing },
              })
            }
          >
            Keep it
          </Button>
        }
      >
        <Field
          label="Name"
          help="A name that is taken replaces what it held."
          error={save.error ? (errorMessage(save.error) ?? "Dossier could not be reached. Try again.") : undefined}
        >
          {(control) => (
            <Input {...control} value={name ?? ""} maxLength={80} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
      </Dialog>
      <Dialog
        open={isChoosing}
        onOpenChange={setChoosing}
        title="Begin with a kept letter"
        description="It replaces the text in the editor. The version it came from stays in the history."
      >
        <ul className="divide-y">
          {(kept.data ?? []).map((template) => (
            <li key={template.id} className="flex items-center gap-2">
              <button
                type="button"
                className="min-h-11 flex-1 py-2 text-left hover:bg-hover"
                onClick={() => {
                  onReplaceAll({ ...template.content, bold: [] });
                  setChoosing(false);
                }}
              >
                <span className="font-medium">{template.name}</span>
                <span className="line-clamp-1 text-muted text-sm">{template.content.paragraphs[0]}</span>
              </button>
              <IconButton label={`Delete ${template.name}`} onClick={() => remove.mutate({ id: template.id })}>
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
