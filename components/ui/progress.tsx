import { Progress as Primitive } from "radix-ui";
import { cn } from "@/components/ui/cn";

/** `value` in 0..100, or null while the end is not known. */
export function Progress({ value, label, className }: { value: number | null; label: string; className?: string }) {
  return (
    <Primitive.Root
      value={value}
      aria-label={label}
      className={cn("h-1 w-full overflow-hidden rounded-full bg-line", className)}
    >
      <Primitive.Indicator
        className={cn(
          "h-full rounded-full bg-accent transition-[width] duration-150",
          value === null && "w-1/3 animate-breathe",
        )}
        style={value === null ? undefined : { width: `${value}%` }}
      />
    </Primitive.Root>
  );
}
