import { type ResumeReading, readingWords } from "@/components/resume/resume-reading";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";

/** Pages that are pictures, on their way to words: how far, and a way to stop. */
export function ReadingProgress({
  reading,
  filename,
  isStopping,
  onStop,
}: {
  reading: ResumeReading;
  filename: string;
  isStopping: boolean;
  onStop: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-40 flex-1">
        <p role="status" className="text-muted text-sm tabular-nums">
          {readingWords(reading)}
        </p>
        <Progress
          value={reading.page === 0 ? null : Math.round(reading.share * 100)}
          label={`Reading ${filename}`}
          className="mt-2"
        />
      </div>
      <Button size="sm" pending={isStopping} onClick={onStop} aria-label={`Stop reading ${filename}`}>
        Stop
      </Button>
    </div>
  );
}
