import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type SegmentedProps<T extends string> = {
  label: string;
  value: T;
  onValueChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  className?: string;
};

/** One of a few, all visible. Arrow keys move, as in any radio group. */
export function Segmented<T extends string>({ label, value, onValueChange, options, className }: SegmentedProps<T>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((other) => other.value === next);
        if (option) onValueChange(option.value);
      }}
      orientation="horizontal"
      className={cn("inline-flex rounded-md bg-sunken p-0.5 ring-1 ring-line ring-inset", className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="inline-flex min-h-10 items-center gap-1.5 rounded-sm px-3 font-medium text-muted text-sm hover:text-ink data-[state=checked]:bg-raised data-[state=checked]:text-ink data-[state=checked]:shadow-lift md:min-h-8 [&_svg]:size-4"
        >
          {option.icon}
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
