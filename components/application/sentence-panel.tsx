"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck, Replace, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { claimsAt, type Place, sentenceAt } from "@/components/application/part-marks";
import { StateEvidenceDialog } from "@/components/application/state-evidence-dialog";
import { EvidenceQuote } from "@/components/approval/evidence-quote";
import { evidencePlace } from "@/components/approval/review-lines";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CheckedPart } from "@/lib/domain/evidence/check-edit";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

export type EditorEvidence = Pick<Evidence, "id" | "text" | "kind" | "entry" | "asserts" | "source">;
export type SentencePanelProps = {
  applicationId: string;
  place: Place | null;
  part: CheckedPart | undefined;
  /** The whole text of the part. */
  text: string;
  evidence: ReadonlyMap<string, EditorEvidence>;
  onReplace: (start: number, end: number, text: string) => void;
  onStated: () => void;
};

/** The sentence under the caret: what it stands on, what is not backed and why, and other ways to say it. */
export function SentencePanel(props: SentencePanelProps) {
  const { applicationId, place, part, text, evidence, onReplace, onStated } = props;
  const trpc = useTRPC();
  const [isStating, setStating] = useState(false);
  const wordings = useMutation(trpc.writing.sayDifferently.mutationOptions());
  const sentence = part && place ? sentenceAt(part, place.start) : undefined;
  if (!part || !place || !sentence)
    return (
      <p className="px-4 py-3 text-muted text-sm">
        Put the caret into a sentence to see what it stands on, and to say it differently.
      </p>
    );
  const isLine = !part.where.startsWith("letter/");
  const chosen = place.end > place.start && place.end <= sentence.end ? place : sentence;
  const words = text.slice(sentence.start, sentence.end);
  const claims = claimsAt(part, sentence);
  const cited = sentence.evidenceIds.flatMap((id) => evidence.get(id) ?? []);
  const asked = wordings.variables?.text === text.slice(chosen.start, chosen.end) ? wordings : null;
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      {claims.map((claim) => (
        <div key={claim.start} className="flex flex-col gap-1 text-sm">
          <p className="flex items-start gap-2 font-medium text-warn">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              “{claim.claim}” <span className="sr-only">is not backed: </span>
            </span>
          </p>
          <p>{claim.reason}</p>
          {claim.nearestEvidence ? (
            <p className="text-muted">Nearest in your resume: “{claim.nearestEvidence.text}”</p>
          ) : null}
        </div>
      ))}
      {cited.length > 0 ? (
        <>
          <p className="font-medium text-muted text-xs">Stands on</p>
          {cited.map((item) => (
            <EvidenceQuote key={item.id} evidence={{ id: item.id, text: item.text, place: evidencePlace(item) }} />
          ))}
        </>
      ) : claims.length === 0 ? (
        <p className="flex items-start gap-2 text-muted text-sm">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {sentence.postingQuote
            ? "Quotes the posting; it says nothing about you."
            : "It says nothing about you that needs evidence."}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          pending={wordings.isPending}
          onClick={() =>
            wordings.mutate({
              applicationId,
              text: text.slice(chosen.start, chosen.end),
              form: isLine ? "line" : "sentence",
              evidenceIds: sentence.evidenceIds,
            })
          }
        >
          <Replace aria-hidden />
          Say it differently
        </Button>
        {claims.length > 0 ? (
          <Button size="sm" onClick={() => setStating(true)}>
            Add the evidence
          </Button>
        ) : null}
      </div>
      {asked?.error ? (
        <Notice tone="bad">{errorMessage(asked.error) ?? "Dossier could not be reached. Nothing was changed."}</Notice>
      ) : null}
      {asked?.data ? (
        <div role="status" className="flex flex-col gap-2">
          {asked.data.options.length === 0 ? (
            <p className="text-muted text-sm">There is no other wording that your evidence carries.</p>
          ) : (
            <ul className="flex flex-col gap-1.5">
              {asked.data.options.map((option) => (
                <li key={option.text}>
                  <button
                    type="button"
                    onClick={() => {
                      onReplace(chosen.start, chosen.end, option.text);
                      wordings.reset();
                    }}
                    className="min-h-11 w-full rounded-md px-3 py-2 text-left font-serif text-sm ring-1 ring-line ring-inset hover:bg-hover"
                  >
                    {option.text}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {asked.data.hints.map((hint) => (
            <p key={hint} className="text-muted text-sm">
              {hint}
            </p>
          ))}
        </div>
      ) : null}
      {isStating ? (
        <StateEvidenceDialog
          applicationId={applicationId}
          words={words}
          entry={isLine ? /^\/\w+\/\d+/.exec(part.where)?.[0] : undefined}
          evidence={evidence}
          onClose={() => setStating(false)}
          onStated={() => {
            setStating(false);
            onStated();
          }}
        />
      ) : null}
    </div>
  );
}
