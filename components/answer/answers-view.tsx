"use client";

import { MessageSquareText, Plus } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { AnswerDialog } from "@/components/answer/answer-dialog";
import { AnswerHistoryDialog } from "@/components/answer/answer-history-dialog";
import { AnswerRow } from "@/components/answer/answer-row";
import { missingQuestions } from "@/components/answer/missing-questions";
import { TryQuestion } from "@/components/answer/try-question";
import { EmptyState } from "@/components/feedback/empty-state";
import { useCommands } from "@/components/layout/commands";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { AnswerView, SaveAnswer } from "@/lib/domain/answer/answer.schema";

export type AnswersViewProps = {
  answers: readonly AnswerView[];
  /** Name of the profile in view when there are several; null when there is one. */
  profileName: string | null;
  /** Resolves to why it failed, or null. */
  onSave: (answer: SaveAnswer) => Promise<string | null>;
  onDelete: (answer: AnswerView) => void;
};

type Draft = { id?: string; question: string; answer: string; isForThisProfile: boolean };
const NEW: Draft = { question: "", answer: "", isForThisProfile: false };

/** What the owner answers to questions that employers ask: theirs alone first, then the rest. */
export function AnswersView({ answers, profileName, onSave, onDelete }: AnswersViewProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [historyOf, setHistoryOf] = useState<AnswerView | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(
    () => [
      {
        id: "own",
        title: "Yours alone",
        hint: "Money, permits, health, belonging, consent. Sealed on this machine; nobody writes these for you.",
        answers: answers.filter((answer) => answer.isSensitive),
      },
      {
        id: "rest",
        title: "Everything else",
        hint: "Used for forms, however the question is worded.",
        answers: answers.filter((answer) => !answer.isSensitive),
      },
    ],
    [answers],
  );
  const missing = useMemo(() => missingQuestions(answers), [answers]);
  const edit = (answer: AnswerView) =>
    setDraft({
      id: answer.id,
      question: answer.question,
      answer: answer.answer,
      isForThisProfile: answer.profileId !== null,
    });

  useCommands(
    useMemo(
      () => ({
        heading: "Answers",
        items: [
          {
            id: "answer-new",
            label: "Add an answer",
            icon: <Plus aria-hidden />,
            keys: "n",
            onSelect: () => setDraft(NEW),
          },
        ],
      }),
      [],
    ),
  );

  function move(step: number) {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-answer-row]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  }
  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    n: (event) => {
      event.preventDefault();
      setDraft(NEW);
    },
  });

  const suggestions =
    missing.length > 0 ? (
      <Surface aria-labelledby="missing-title">
        <SurfaceHeader
          id="missing-title"
          title={answers.length === 0 ? "Begin with what is asked most" : "Asked often, not answered yet"}
        />
        <ul className="flex flex-wrap gap-2 p-4">
          {missing.map((kind) => (
            <li key={kind.kind}>
              <Button size="sm" onClick={() => setDraft({ ...NEW, question: kind.example })}>
                <Plus aria-hidden />
                {kind.label}
              </Button>
            </li>
          ))}
        </ul>
      </Surface>
    ) : null;

  return (
    <>
      <PageHeader
        title="Answers"
        lead="Answer once; it serves again for differently worded questions, and you see it before anything is sent."
        actions={
          <Button variant="primary" onClick={() => setDraft(NEW)}>
            <Plus aria-hidden />
            Add an answer
          </Button>
        }
      />
      <div className="flex flex-col gap-5" ref={list}>
        {answers.length > 0 ? <TryQuestion onAnswer={(question) => setDraft({ ...NEW, question })} /> : null}
        {answers.length === 0 ? suggestions : null}
        {answers.length === 0 ? (
          <Surface aria-label="No answers yet">
            <EmptyState icon={<MessageSquareText aria-hidden />} title="No answers yet">
              Take one of the questions above. What you do not want to say, leave out: a form then asks you.
            </EmptyState>
          </Surface>
        ) : (
          groups.map((group) =>
            group.answers.length > 0 ? (
              <Surface key={group.id} aria-labelledby={`answers-${group.id}`}>
                <SurfaceHeader id={`answers-${group.id}`} title={group.title} hint={group.hint} />
                <ul className="divide-y">
                  {group.answers.map((answer) => (
                    <AnswerRow
                      key={answer.id}
                      answer={answer}
                      profileName={profileName}
                      onEdit={() => edit(answer)}
                      onHistory={() => setHistoryOf(answer)}
                      onDelete={() => onDelete(answer)}
                    />
                  ))}
                </ul>
              </Surface>
            ) : null,
          )
        )}
        {answers.length > 0 ? suggestions : null}
      </div>
      {draft ? (
        <AnswerDialog
          key={draft.id ?? draft.question}
          draft={draft}
          profileName={profileName}
          onClose={() => setDraft(null)}
          onSave={onSave}
        />
      ) : null}
      {historyOf ? <AnswerHistoryDialog answer={historyOf} onClose={() => setHistoryOf(null)} /> : null}
    </>
  );
}
