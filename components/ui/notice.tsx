import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type NoticeTone = "info" | "good" | "warn" | "bad";

const look: Record<NoticeTone, { box: string; icon: ReactNode }> = {
  info: { box: "bg-accent-soft", icon: <Info aria-hidden className="text-accent" /> },
  good: { box: "bg-good-soft", icon: <CircleCheck aria-hidden className="text-good" /> },
  warn: { box: "bg-warn-soft", icon: <TriangleAlert aria-hidden className="text-warn" /> },
  bad: { box: "bg-bad-soft", icon: <CircleAlert aria-hidden className="text-bad" /> },
};

/** A sentence or two that the person must not miss, in place. `bad` is announced at once. */
export function Notice({
  tone = "info",
  title,
  children,
  action,
  className,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={cn(
        "flex gap-3 rounded-lg px-4 py-3 text-ink text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0",
        look[tone].box,
        action && "max-sm:flex-wrap",
        className,
      )}
    >
      {look[tone].icon}
      <div className={cn("min-w-0 flex-1", action && "max-sm:basis-[calc(100%-2.5rem)]")}>
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className={cn(title && "text-muted")}>{children}</div> : null}
      </div>
      {action ? <div className="shrink-0 self-center max-sm:ml-7">{action}</div> : null}
    </div>
  );
}
