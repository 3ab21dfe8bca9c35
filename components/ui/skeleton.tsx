import { cn } from "@/components/ui/cn";

/** The shape of what is coming. Decorative: the region around it carries aria-busy and the words. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn("block animate-breathe rounded-sm bg-line/70 motion-reduce:animate-none", className)}
    />
  );
}
