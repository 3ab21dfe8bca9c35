import { Check, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Surface, SurfaceHeader } from "@/components/ui/surface";

export type FirstStep = { id: string; title: string; text: string; isDone: boolean; href: string; actionLabel: string };
export type TodayItem = { id: string; href: string; title: string; detail: ReactNode; icon: ReactNode };

export type TodayViewProps = {
  /** The answer in one line. */
  answer: string;
  /** The way to the first application; null when it has been walked. */
  firstSteps: readonly FirstStep[] | null;
  needsYou: readonly TodayItem[];
  underWay: readonly TodayItem[];
  worthAnHour: readonly TodayItem[];
  /** What falls due; shows nothing when nothing does. */
  dates: ReactNode;
};

function ItemList({ items }: { items: readonly TodayItem[] }) {
  return (
    <ul className="divide-y">
      {items.map((item) => (
        <li key={item.id} className="relative flex items-center gap-3.5 px-4 py-3.5 hover:bg-hover">
          {item.icon}
          <div className="min-w-0 flex-1">
            <Link href={item.href} className="font-medium text-base after:absolute after:inset-0">
              {item.title}
            </Link>
            <div className="text-muted text-sm">{item.detail}</div>
          </div>
          <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
        </li>
      ))}
    </ul>
  );
}

function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const current = steps.find((step) => !step.isDone);
  return (
    <Surface aria-labelledby="first">
      <SurfaceHeader
        id="first"
        title="To your first application"
        hint={`${steps.filter((step) => step.isDone).length} of ${steps.length} done`}
      />
      <ol className="divide-y">
        {steps.map((step, index) => {
          const isCurrent = step === current;
          return (
            <li
              key={step.id}
              aria-current={isCurrent ? "step" : undefined}
              className="flex items-start gap-4 px-4 py-4"
            >
              <span
                aria-hidden
                className={cn(
                  "grid size-7 shrink-0 place-items-center rounded-full font-medium text-sm ring-1 ring-inset",
                  step.isDone
                    ? "bg-good-soft text-good ring-transparent"
                    : isCurrent
                      ? "text-accent ring-accent"
                      : "text-faint ring-line",
                )}
              >
                {step.isDone ? <Check className="size-4" /> : index + 1}
              </span>
              <div className="min-w-0 flex-1">
                <p className={cn("font-medium text-base", !isCurrent && "text-muted")}>
                  {step.title}
                  {step.isDone ? <span className="sr-only">, done</span> : null}
                </p>
                {isCurrent ? (
                  <>
                    <p className="mt-0.5 max-w-[60ch] text-muted text-sm">{step.text}</p>
                    <ButtonLink href={step.href} variant="primary" className="mt-3">
                      {step.actionLabel}
                    </ButtonLink>
                  </>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </Surface>
  );
}

/** What needs me now? */
export function TodayView({ answer, firstSteps, needsYou, underWay, worthAnHour, dates }: TodayViewProps) {
  return (
    <>
      <PageHeader title="Today" lead={answer} />
      <div className="flex flex-col gap-5">
        {needsYou.length > 0 ? (
          <Surface aria-labelledby="needs">
            <SurfaceHeader id="needs" title="Needs you" />
            <ItemList items={needsYou} />
          </Surface>
        ) : null}
        {dates}
        {firstSteps ? <FirstSteps steps={firstSteps} /> : null}
        {underWay.length > 0 ? (
          <Surface aria-labelledby="underway">
            <SurfaceHeader id="underway" title="Under way" hint="Nothing to do for you here." />
            <ItemList items={underWay} />
          </Surface>
        ) : null}
        {worthAnHour.length > 0 ? (
          <Surface aria-labelledby="worth">
            <SurfaceHeader
              id="worth"
              title="Worth an hour"
              actions={
                <ButtonLink href="/jobs" variant="ghost" size="sm">
                  All jobs
                </ButtonLink>
              }
            />
            <ItemList items={worthAnHour} />
          </Surface>
        ) : null}
      </div>
    </>
  );
}
