"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { answerWriterWords } from "@/components/application/answer-words";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { ApplicationAnswer } from "@/lib/domain/application/application-answer.schema";
import { sha256Hex } from "@/lib/text/sha256-hex";

export type AnswersEditorProps = {
  applicationId: string;
  answers: readonly ApplicationAnswer[];
  onChange: (answers: ApplicationAnswer[]) => void;
  /** Why an answer cannot be sent as it stands, by answer id: words that no evidence carries. */
  claims?: ReadonlyMap<string, readonly { claim: string; reason: string }[]>;
};

const LONGEST = 600;

/** What the employer's form asks, with the answers that would be sent and who gave them. */
export function AnswersEditor({ applicationId, answers, onChange, claims }: AnswersEditorProps) {
  const trpc = useTRPC();
  const [question, setQuestion] = useState("");
  const suggest = useMutation(
    trpc.writing.suggestAnswer.mutationOptions({
      onSuccess: (answer) => {
        onChange([...answers.filter(({ id }) => id !== answer.id), answer]);
        setQuestion("");
      },
    }),
  );
  const replace = (id: string, answer: string) =>
    onChange(answers.map((item) => (item.id === id ? { ...item, answer, writer: "owner", evidenceIds: [] } : item)));
  return (
    <div className="flex flex-col gap-5 p-4">
      {answers.length === 0 ? (
        <p className="text-muted text-sm">
          No question was found in the posting. Add what the employer's form asks, and it is answered from your answer
          bank and your evidence.
        </p>
      ) : null}
      {answers.map((item) => (
        <div key={item.id} className="flex items-start gap-2">
          <Field
            className="flex-1"
            label={item.question}
            help={<Badge tone={item.answer === "" ? "warn" : "neutral"}>{answerWriterWords(item)}</Badge>}
            error={
              claims
                ?.get(item.id)
                ?.map(({ claim, reason }) => `“${claim}”: ${reason}`)
                .join(" ") || undefined
            }
          >
            {(control) => (
              <>
                <Textarea
                  {...control}
                  rows={3}
                  value={item.answer}
                  maxLength={item.maxCharacters}
                  onChange={(event) => replace(item.id, event.target.value)}
                />
                <p className="text-right text-muted text-xs tabular-nums">
                  {item.answer.length} of {item.maxCharacters}
                </p>
                {item.answer === "" && item.suggestion ? (
                  <div className="flex flex-col items-start gap-2 rounded-md border p-3 text-sm">
                    <p className="text-muted">You answered “{item.suggestion.question}” like this:</p>
                    <p>{item.suggestion.answer}</p>
                    <Button
                      type="button"
                      variant="secondary"
                      size="sm"
                      onClick={() => replace(item.id, item.suggestion?.answer ?? "")}
                    >
                      Use this answer
                    </Button>
                  </div>
                ) : null}
              </>
            )}
          </Field>
          <IconButton
            label={`Leave out: ${item.question}`}
            onClick={() => onChange(answers.filter(({ id }) => id !== item.id))}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <form
        className="flex flex-wrap items-end gap-2 border-t pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          const text = question.trim();
          if (text.length < 3) return;
          suggest.mutate({
            applicationId,
            question: {
              id: `q_${sha256Hex(text).slice(0, 12)}`,
              question: text,
              maxCharacters: LONGEST,
              from: "owner",
            },
          });
        }}
      >
        <Field
          className="min-w-56 flex-1"
          label="Another question of the form"
          error={
            suggest.error ? (errorMessage(suggest.error) ?? "Dossier could not be reached. Try again.") : undefined
          }
        >
          {(control) => (
            <Input
              {...control}
              value={question}
              maxLength={500}
              onChange={(event) => setQuestion(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" pending={suggest.isPending}>
          <Plus aria-hidden />
          Add and answer
        </Button>
      </form>
    </div>
  );
}
