import { Button } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { RereadConflict } from "@/lib/domain/resume/reread/reread-conflict.schema";

/** Corrections whose reading changed under them: the owner's words stand until they take the new ones. */
export function RereadConflicts({
  conflicts,
  onKeep,
  onTake,
}: {
  conflicts: readonly RereadConflict[];
  onKeep: (conflict: RereadConflict) => void;
  onTake: (conflict: RereadConflict) => void;
}) {
  if (conflicts.length === 0) return null;
  return (
    <Surface aria-labelledby="reread-title">
      <SurfaceHeader
        id="reread-title"
        title={
          conflicts.length === 1
            ? "One correction of yours is read differently now"
            : `${conflicts.length} corrections of yours are read differently now`
        }
        hint="Your words stand until you decide."
      />
      <ul className="divide-y">
        {conflicts.map((conflict) => (
          <li key={conflict.pointer} className="flex flex-col gap-3 p-4">
            <dl className="grid grid-cols-[5.5rem_1fr] gap-y-1 text-sm">
              <dt className="text-muted">Yours</dt>
              <dd className="break-words font-serif">{conflict.kept || "left out"}</dd>
              <dt className="text-muted">Read now</dt>
              <dd className="break-words font-serif">{conflict.read ?? "not found in the file"}</dd>
            </dl>
            <div className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => onKeep(conflict)}>
                Keep mine<span className="sr-only">: {conflict.kept}</span>
              </Button>
              <Button size="sm" onClick={() => onTake(conflict)}>
                {conflict.read === null ? "Remove it" : "Take what is read now"}
                <span className="sr-only"> instead of: {conflict.kept}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
