import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A plain table that scrolls sideways by itself on a phone; `caption` names it for a screen reader. */
export function Table({
  caption,
  children,
  className,
  ...rest
}: ComponentProps<"table"> & { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
      <table
        {...rest}
        className={cn(
          "w-full text-left text-sm [&_td]:border-t [&_td]:px-4 [&_td]:py-2.5 [&_td]:align-top [&_th]:px-4 [&_th]:py-2 [&_th]:font-medium [&_thead]:text-muted [&_thead]:text-xs",
          className,
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
