import { ScanText } from "lucide-react";
import { ReadingProgress } from "@/components/resume/reading-progress";
import type { ResumeReading } from "@/components/resume/resume-reading";
import { Surface, SurfaceHeader } from "@/components/ui/surface";

/** Stands where the profile will stand, while its pages are recognised. */
export function ReadingPanel(props: {
  reading: ResumeReading;
  filename: string;
  isStopping: boolean;
  onStop: () => void;
}) {
  return (
    <Surface aria-labelledby="reading-title">
      <SurfaceHeader title="Reading the pages" id="reading-title" />
      <div className="flex flex-col gap-4 p-4">
        <p className="flex gap-3 text-sm">
          <ScanText aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
          <span>
            This is a scan or a photo, so its letters are recognised first. That takes some seconds a page, on this
            machine. You can leave this page; it goes on, and you are told when it is done.
          </span>
        </p>
        <ReadingProgress {...props} />
      </div>
    </Surface>
  );
}
