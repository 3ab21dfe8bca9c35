import { Lock } from "lucide-react";
import { useMemo, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input, Textarea } from "@/components/ui/input";
import { type SaveAnswer, saveAnswerInput } from "@/lib/domain/answer/answer.schema";
import { classifyQuestion } from "@/lib/domain/answer/classify-question";
import { topicWords } from "@/lib/domain/answer/topic-words";

export type AnswerDialogProps = {
  draft: { id?: string; question: string; answer: string; isForThisProfile: boolean };
  profileName: string | null;
  onClose: () => void;
  onSave: (answer: SaveAnswer) => Promise<string | null>;
};

/** Writes or changes one answer, and says while the question is typed what it will count as. */
export function AnswerDialog({ draft, profileName, onClose, onSave }: AnswerDialogProps) {
  const [question, setQuestion] = useState(draft.question);
  const [answer, setAnswer] = useState(draft.answer);
  const [isForThisProfile, setForThisProfile] = useState(draft.isForThisProfile);
  const [errors, setErrors] = useState<Partial<Record<"question" | "answer", string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const asked = useMemo(() => classifyQuestion(question), [question]);

  async function submit() {
    const input = saveAnswerInput.safeParse({
      ...(draft.id ? { id: draft.id } : {}),
      question,
      answer,
      isForThisProfile,
    });
    if (!input.success) {
      const found = input.error.issues.map((issue) => [issue.path[0], issue.message]);
      setErrors(Object.fromEntries(found));
      return;
    }
    setErrors({});
    setPending(true);
    const failed = await onSave(input.data);
    setPending(false);
    if (failed) setFailure(failed);
    else onClose();
  }

  return (
    <FormDialog
      title={draft.id ? "Change the answer" : "Add an answer"}
      submitLabel="Save the answer"
      pending={isPending}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label="Question" help="In any words; similar ones are recognised." error={errors.question}>
        {(control) => (
          <Input
            {...control}
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
            autoFocus={question === ""}
          />
        )}
      </Field>
      <Field label="Your answer" error={errors.answer}>
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            value={answer}
            className="font-serif"
            autoFocus={question !== "" && draft.question !== ""}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="flex items-start gap-1.5 text-muted text-sm">
        {asked.isSensitive ? <Lock aria-hidden className="mt-0.5 size-4 shrink-0" /> : null}
        {asked.isSensitive
          ? `${asked.kind === "other" ? "This is yours alone" : `Counts as “${asked.label}”${asked.topic ? ` for ${topicWords(asked.topic)}` : ""}: yours alone`}. It is sealed, and nobody writes it for you.`
          : asked.kind === "other"
            ? "Serves for questions in much the same words."
            : `Counts as “${asked.label}”${asked.topic ? ` for ${topicWords(asked.topic)}` : ""}.`}
      </p>
      {profileName ? (
        <Checkbox
          label={`Only for the profile ${profileName}`}
          help="It then goes before the answer for all profiles."
          checked={isForThisProfile}
          onCheckedChange={setForThisProfile}
        />
      ) : null}
    </FormDialog>
  );
}
