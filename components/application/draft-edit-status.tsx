import { CircleCheck, CloudAlert, TriangleAlert } from "lucide-react";
import type { DraftEditing } from "@/components/application/use-draft-edit";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

const KEEPING = {
  kept: "All changes kept",
  unsaved: "Not kept yet",
  saving: "Keeping your changes",
  failed: "Not kept",
};

/** What the whole edit has against it, and whether it is kept. */
export function DraftEditStatus({
  editing,
  claimCount,
  onShow,
}: {
  editing: Pick<DraftEditing, "isChecking" | "keeping">;
  claimCount: number;
  onShow: () => void;
}) {
  return (
    <div className="flex min-h-6 flex-wrap items-center justify-between gap-2">
      <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
        <span className="flex items-center gap-1.5">
          {claimCount > 0 ? (
            <TriangleAlert aria-hidden className="size-4 text-warn" />
          ) : (
            <CircleCheck aria-hidden className="size-4 text-good" />
          )}
          {editing.isChecking
            ? "Checking what you wrote"
            : claimCount === 0
              ? "Every claim was found in your evidence"
              : claimCount === 1
                ? "One claim has no evidence"
                : `${claimCount} claims have no evidence`}
        </span>
        <span className={cn("flex items-center gap-1.5", editing.keeping === "kept" && "max-lg:sr-only")}>
          {editing.keeping === "failed" ? <CloudAlert aria-hidden className="size-4 text-warn" /> : null}
          {KEEPING[editing.keeping]}
        </span>
      </p>
      {claimCount > 0 ? (
        <Button size="sm" variant="ghost" onClick={onShow}>
          Show the first
        </Button>
      ) : null}
    </div>
  );
}
