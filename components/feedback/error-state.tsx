import { CloudAlert } from "lucide-react";
import { Button } from "@/components/ui/button";

export type ErrorStateProps = {
  /** What happened, in a plain sentence. */
  what: string;
  /** The server's own sentence, which says what to do. */
  message?: string | undefined;
  onRetry?: (() => void) | undefined;
};

/** What happened, that nothing was lost, and what to do. */
export function ErrorState({ what, message, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-14 text-center">
      <span className="mb-4 grid size-11 place-items-center rounded-full bg-bad-soft text-bad">
        <CloudAlert aria-hidden className="size-5" />
      </span>
      <h2 className="font-semibold text-base text-ink">{what}</h2>
      <p className="mt-1.5 max-w-md text-muted text-sm">
        {message ?? "The page could not reach Dossier. Check that it is still running."} Nothing you saved was lost.
      </p>
      {onRetry ? (
        <Button className="mt-5" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
