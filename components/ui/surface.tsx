import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A sheet of paper on the desk: a bordered area that holds one thing. */
export function Surface({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={cn("rounded-lg border bg-surface", className)} />;
}

export function SurfaceHeader({
  title,
  id,
  hint,
  actions,
  className,
}: {
  title: ReactNode;
  id?: string;
  hint?: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <header className={cn("flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-3", className)}>
      <div className="min-w-0">
        <h2 id={id} className="font-semibold text-base text-ink">
          {title}
        </h2>
        {hint ? <p className="text-muted text-sm">{hint}</p> : null}
      </div>
      {actions}
    </header>
  );
}

/** A sheet with its heading, reached by `#id`: what pages of settings are made of. */
export function SurfaceSection({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Surface id={id} aria-labelledby={`${id}-title`}>
      <SurfaceHeader id={`${id}-title`} title={title} hint={hint} />
      {children}
    </Surface>
  );
}
