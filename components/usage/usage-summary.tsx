"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { costWords } from "@/components/application/application-words";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const TASKS: Record<string, string> = {
  "tailor-resume": "Tailoring resumes",
  "write-cover-letter": "Writing letters",
  "answer-question": "Answering questions",
  "improve-bullet": "Improving lines",
  "say-differently": "Saying it differently",
  "explain-match": "Explaining matches",
  "search-jobs": "Searching by meaning",
  "index-jobs": "Making jobs searchable by meaning",
  "rank-jobs": "Finding jobs like you",
  "find-answer": "Finding your answers",
};

/** What the model has cost this person, by task, and what they want to spend a day at most. */
export function UsageSummary() {
  const trpc = useTRPC();
  const usage = useQuery(trpc.usage.summary.queryOptions());
  if (!usage.data) return null;
  const { model, month, byTask, budget } = usage.data;
  return (
    <div className="flex flex-col gap-3 rounded-md bg-sunken px-3 py-2.5 text-sm">
      <div>
        <p className="font-medium">{model ? `Model: ${model}` : "No model is connected"}</p>
        <p className="text-muted">
          {model || month.calls > 0
            ? `Last 30 days: ${costWords(month)}`
            : "Dossier selects and reorders your own words. Whoever runs it can connect a model."}
        </p>
      </div>
      {byTask.length > 0 ? (
        <details>
          <summary className="flex min-h-11 items-center md:min-h-8">By task</summary>
          <ul className="mt-1 divide-y">
            {byTask.map((row) => (
              <li key={row.task} className="flex justify-between gap-3 py-1.5">
                <span>{TASKS[row.task] ?? row.task}</span>
                <span className="text-muted tabular-nums">
                  {row.calls} {row.calls === 1 ? "call" : "calls"}, US${(row.costMicroUsd / 1e6).toFixed(3)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {model || budget.limitMicroUsd !== null ? (
        <DailyLimit
          key={budget.limitMicroUsd ?? "none"}
          limitMicroUsd={budget.limitMicroUsd}
          spent={budget.spentMicroUsd}
        />
      ) : null}
    </div>
  );
}

function DailyLimit({ limitMicroUsd, spent }: { limitMicroUsd: number | null; spent: number }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [text, setText] = useState(limitMicroUsd === null ? "" : (limitMicroUsd / 1e6).toFixed(2));
  const set = useMutation(
    trpc.usage.setDailyLimit.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.usage.pathKey() }),
    }),
  );
  const dollars = text.trim() === "" ? null : Number(text.replace(",", "."));
  const isWrong = dollars !== null && !(dollars >= 0 && dollars <= 1000);
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) set.mutate({ dollars });
      }}
    >
      <Field
        className="min-w-48 flex-1"
        label="At most a day, in US dollars"
        help={`Spent today: US$${(spent / 1e6).toFixed(3)}. When the limit is reached, writing waits until tomorrow. Empty for no limit.`}
        error={
          isWrong
            ? "Write an amount from 0 to 1000."
            : set.error
              ? (errorMessage(set.error) ?? "Dossier could not be reached. Nothing was changed.")
              : undefined
        }
      >
        {(control) => (
          <Input {...control} inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Button type="submit" pending={set.isPending}>
        {set.isSuccess ? "Kept" : "Keep"}
      </Button>
    </form>
  );
}
