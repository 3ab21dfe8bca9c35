"use client";

import { rankingWords } from "@/components/match/ranking-words";
import { useRanking } from "@/components/match/use-ranking";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";

/** Says that the list is being put in order and how far that is; nothing at other times. */
export function RankingLine({ className }: { className?: string }) {
  const progress = useRanking();
  const isShown = progress?.isRunning ?? false;
  return (
    <div className={cn(isShown ? "text-sm" : "hidden", className)}>
      <p role="status" className="text-muted">
        {progress?.isRunning ? rankingWords(progress) : ""}
      </p>
      {progress?.isRunning ? (
        <Progress
          value={progress.due === 0 ? null : (progress.scored / progress.due) * 100}
          label="Jobs compared"
          className="mt-1.5"
        />
      ) : null}
    </div>
  );
}
