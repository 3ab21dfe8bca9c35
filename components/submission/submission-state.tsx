import { ExternalLink, Mail } from "lucide-react";
import { CHANNEL_LABELS, STATE_WORDS } from "@/components/submission/submission-words";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ExactTime } from "@/components/ui/time-ago";
import type { SubmissionState as State, SubmissionChannelName } from "@/lib/domain/submission/submission.schema";
import { canMoveSubmission, needsOwnersWord } from "@/lib/domain/submission/submission-state";

export type SubmissionStateProps = {
  submission: {
    id: string;
    state: State;
    channel: SubmissionChannelName;
    recipient: string;
    packageHash: string;
    reference: string | null;
    note: string | null;
    changedAt: Date;
  };
  company: string;
  isBusy: boolean;
  onAnswer: (wasSent: boolean) => void;
  onCancel: () => void;
};

/** Where the newest attempt stands, and what only its owner can say about it. */
export function SubmissionState({ submission, company, isBusy, onAnswer, onCancel }: SubmissionStateProps) {
  const { state, channel, recipient, note, reference } = submission;
  const { tone, title } = STATE_WORDS[state];
  const asks = needsOwnersWord(state);
  const page = channel === "hand_off" && /^https?:\/\//i.test(recipient) ? recipient : null;
  return (
    <>
      <div aria-live="polite">
        <Notice tone={tone} title={title}>
          <p>
            {CHANNEL_LABELS[channel]}
            {channel === "e_mail" ? `, to ${recipient}` : `, ${company}`}. <ExactTime at={submission.changedAt} />
          </p>
          {note ? <p className="mt-1">{note}</p> : null}
          {state === "submitted" && channel === "practice" ? (
            <p className="mt-1">This was practice: the company is invented and nothing left this machine.</p>
          ) : null}
        </Notice>
      </div>
      {state === "unknown" ? (
        <p className="max-w-prose text-sm">
          Look for a confirmation in your mail or your account with the employer. Dossier does not send it again by
          itself, so that nobody gets it twice.
        </p>
      ) : null}
      {asks || canMoveSubmission(state, "cancelled") ? (
        <div className="flex flex-wrap gap-2">
          {page && state === "handed_over" ? (
            <a href={page} target="_blank" rel="noreferrer" className={buttonClass("primary")}>
              <ExternalLink aria-hidden />
              Open the employer's page
            </a>
          ) : null}
          {channel === "e_mail" && state === "handed_over" ? (
            <a href={`/api/files/submissions/${submission.id}`} download className={buttonClass("primary")}>
              <Mail aria-hidden />
              Open it in my mail program
            </a>
          ) : null}
          {asks ? (
            <>
              <Button pending={isBusy} onClick={() => onAnswer(true)}>
                {state === "unknown" ? "It arrived" : "I sent it"}
              </Button>
              <Button pending={isBusy} onClick={() => onAnswer(false)}>
                {state === "unknown" ? "It did not arrive" : "I did not send it"}
              </Button>
            </>
          ) : (
            <Button pending={isBusy} onClick={onCancel}>
              Stop sending
            </Button>
          )}
        </div>
      ) : null}
      {reference && state === "submitted" ? (
        <p className="break-all text-muted text-xs">
          Confirmation: <span className="font-mono">{reference}</span>
        </p>
      ) : null}
      {state === "submitted" ? (
        <details className="text-muted text-xs">
          <summary className="inline-flex min-h-11 items-center md:min-h-0">Show the hash</summary>
          <p className="mt-1 break-all font-mono">
            <span className="sr-only">Hash of what was sent: </span>
            {submission.packageHash}
          </p>
        </details>
      ) : null}
    </>
  );
}
