import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

/** Shared look of everything one types into. 16 px on phones, so that the page does not zoom. */
export const inputClass =
  "w-full rounded-md bg-surface px-3 text-base text-ink ring-1 ring-inset ring-line-strong transition-shadow duration-100 placeholder:text-faint hover:ring-muted focus:outline-2 focus:-outline-offset-1 focus:outline-accent disabled:bg-sunken disabled:text-faint aria-invalid:ring-bad md:text-sm";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={cn(inputClass, "min-h-11 md:min-h-9", className)} />;
}

export function Textarea({ className, rows, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      rows={rows ?? 4}
      className={cn(inputClass, "field-sizing-content min-h-24 py-2 leading-6", className)}
    />
  );
}
