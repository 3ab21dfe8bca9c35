import { Check, Circle, LoaderCircle, TriangleAlert, UserRound } from "lucide-react";
import { cn } from "@/components/ui/cn";

export type StepState = "done" | "current" | "yours" | "waiting" | "failed";
export type Step = { id: string; label: string; state: StepState; detail?: string | undefined };

const words: Record<StepState, string> = {
  done: "done",
  current: "under way",
  yours: "waits for you",
  waiting: "not started",
  failed: "failed",
};

function StepIcon({ state }: { state: StepState }) {
  if (state === "done") return <Check aria-hidden className="size-4 text-good" />;
  if (state === "current")
    return <LoaderCircle aria-hidden className="size-4 animate-spin text-accent motion-reduce:animate-none" />;
  if (state === "yours") return <UserRound aria-hidden className="size-4 text-accent" />;
  if (state === "failed") return <TriangleAlert aria-hidden className="size-4 text-bad" />;
  return <Circle aria-hidden className="size-4 text-line-strong" />;
}

/** Long work in words. A polite live region tells of each change. */
export function Steps({ steps, label, className }: { steps: readonly Step[]; label: string; className?: string }) {
  return (
    <ol aria-label={label} aria-live="polite" className={cn("flex flex-col gap-2.5", className)}>
      {steps.map((step) => (
        <li
          key={step.id}
          aria-current={step.state === "current" || step.state === "yours" ? "step" : undefined}
          className="flex items-start gap-2.5 text-sm"
        >
          <span className="mt-0.5">
            <StepIcon state={step.state} />
          </span>
          <span className={cn("min-w-0", step.state === "waiting" ? "text-faint" : "text-ink")}>
            {step.label}
            <span className="sr-only">, {words[step.state]}</span>
            {step.detail ? <span className="block text-muted text-xs">{step.detail}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
