import { cn } from "@/components/ui/cn";

/** A score out of 100. A number and a ring; never a colour alone. */
export function MatchScore({ score, size = "md" }: { score: number | null; size?: "md" | "lg" }) {
  const percent = score === null ? null : Math.round(score * 100);
  const radius = 16;
  const around = 2 * Math.PI * radius;
  return (
    <span
      role="img"
      aria-label={percent === null ? "Not compared yet" : `Match ${percent} of 100`}
      className={cn("relative grid shrink-0 place-items-center", size === "lg" ? "size-16" : "size-11")}
    >
      <svg viewBox="0 0 38 38" aria-hidden="true" className="-rotate-90 absolute inset-0">
        <circle cx="19" cy="19" r={radius} fill="none" strokeWidth="2.5" className="stroke-line" />
        {percent === null ? null : (
          <circle
            cx="19"
            cy="19"
            r={radius}
            fill="none"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeDasharray={`${(percent / 100) * around} ${around}`}
            className="stroke-accent"
          />
        )}
      </svg>
      <span aria-hidden className={cn("font-semibold tabular-nums", size === "lg" ? "text-lg" : "text-sm")}>
        {percent ?? "–"}
      </span>
    </span>
  );
}
