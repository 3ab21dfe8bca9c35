import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleHelp } from "lucide-react";
import { useState } from "react";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Surface } from "@/components/ui/surface";

/** How sure a match is, in words. */
function sureness(confidence: number): string {
  return confidence >= 0.9 ? "Would be filled in" : "Would be suggested to you";
}

/** Puts a question to the bank as a form would, and shows what it would say. */
export function TryQuestion({ onAnswer }: { onAnswer: (question: string) => void }) {
  const trpc = useTRPC();
  const [draft, setDraft] = useState("");
  const [question, setQuestion] = useState("");
  const query = useQuery(trpc.answer.find.queryOptions({ question }, { enabled: question !== "" }));
  const found = question === "" ? undefined : query.data;
  return (
    <Surface aria-label="Try a question" className="p-4">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setQuestion(draft.trim());
        }}
      >
        <Field label="Try a question from a form" help="Paste it as the employer words it.">
          {(control) => (
            <div className="flex gap-2">
              <Input {...control} value={draft} onChange={(event) => setDraft(event.target.value)} />
              <Button type="submit" pending={query.isFetching}>
                Try
              </Button>
            </div>
          )}
        </Field>
      </form>
      <div role="status" className="text-sm">
        {query.error && question !== "" ? (
          <p className="mt-3 text-bad">{errorMessage(query.error) ?? "Dossier could not be reached. Try again."}</p>
        ) : null}
        {found?.match ? (
          <div className="mt-3">
            <p className="flex items-center gap-1.5 text-good">
              <CircleCheck aria-hidden className="size-4 shrink-0" />
              {sureness(found.match.confidence)}. {found.match.reason}
            </p>
            <p className="mt-1 whitespace-pre-wrap font-serif">{found.match.answer.answer}</p>
          </div>
        ) : null}
        {found && !found.match ? (
          <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
            <p className="flex items-center gap-1.5 text-muted">
              <CircleHelp aria-hidden className="size-4 shrink-0" />
              {found.reason} {found.isSensitive ? "Only you can answer it." : ""}
            </p>
            <Button size="sm" onClick={() => onAnswer(question)}>
              Answer it
            </Button>
          </div>
        ) : null}
      </div>
    </Surface>
  );
}
