import { cn } from "@/components/ui/cn";

export type MeterPart = { value: number; tone: "good" | "partly" | "missing" | "unknown"; label: string };

const fills: Record<MeterPart["tone"], string> = {
  good: "bg-good",
  partly:
    "bg-[repeating-linear-gradient(135deg,var(--color-warn)_0_2px,transparent_2px_4px)] ring-1 ring-inset ring-warn",
  missing: "ring-1 ring-inset ring-line-strong",
  unknown: "bg-line",
};

/** A small stacked bar. Parts differ in pattern as well as in colour; `label` says it all in words. */
export function Meter({ parts, label, className }: { parts: readonly MeterPart[]; label: string; className?: string }) {
  return (
    <span role="img" aria-label={label} title={label} className={cn("flex h-1.5 w-full gap-px", className)}>
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span
            key={part.label}
            style={{ flexGrow: part.value, flexBasis: 0 }}
            className={cn("min-w-1 rounded-[2px]", fills[part.tone])}
          />
        ))}
    </span>
  );
}
