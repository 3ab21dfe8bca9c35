import { useQuery } from "@tanstack/react-query";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { useTRPC } from "@/components/layout/trpc";
import { Dialog } from "@/components/ui/dialog";
import { TimeAgo } from "@/components/ui/time-ago";
import type { AnswerView } from "@/lib/domain/answer/answer.schema";

const WORDS: Record<string, string> = {
  stated: "First written",
  changed: "Changed",
  deleted: "Deleted",
  restored: "Brought back",
};

/** Every wording an answer ever had, newest first. */
export function AnswerHistoryDialog({ answer, onClose }: { answer: AnswerView; onClose: () => void }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.answer.history.queryOptions({ id: answer.id }));
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title="Earlier wordings" description={answer.question}>
      <QueryView
        query={query}
        what="The earlier wordings could not be loaded"
        loading={<ListSkeleton label="Loading earlier wordings" count={2} />}
      >
        {(entries) => (
          <ol className="divide-y">
            {entries.map((entry) => (
              <li key={entry.id} className="py-3">
                <p className="text-muted text-xs">
                  {WORDS[entry.kind] ?? "Changed"} <TimeAgo at={entry.at} />
                </p>
                {entry.answer ? <p className="mt-1 whitespace-pre-wrap font-serif">{entry.answer}</p> : null}
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </Dialog>
  );
}
