import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Nothing here yet: why, and the next step. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  className,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn("flex flex-col items-center px-6 py-14 text-center", className)}>
      {icon ? (
        <span className="mb-4 grid size-11 place-items-center rounded-full bg-sunken text-muted [&_svg]:size-5">
          {icon}
        </span>
      ) : null}
      <h2 className="font-semibold text-base text-ink">{title}</h2>
      {children ? <div className="mt-1.5 max-w-md text-muted text-sm">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
