import { CircleAlert, EllipsisVertical, FileText, ListChecks, Star, Trash2, X } from "lucide-react";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { ConflictsPanel } from "@/components/profile/conflicts-panel";
import { ReadingProgress } from "@/components/resume/reading-progress";
import type { ResumeReading } from "@/components/resume/resume-reading";
import { UploadResumeZone } from "@/components/resume/upload-resume-zone";
import type { Upload } from "@/components/resume/use-resume-uploads";
import { Badge } from "@/components/ui/badge";
import { ButtonLink, IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Progress } from "@/components/ui/progress";
import { Surface } from "@/components/ui/surface";
import { TimeAgo } from "@/components/ui/time-ago";

export type ResumeSummary = {
  id: string;
  filename: string;
  sizeBytes: number;
  pageCount: number | null;
  /** Why it could not be read, in a sentence; null when it was. */
  error: string | null;
  isPrimary: boolean;
  /** Set while its pages are being recognised. */
  reading: ResumeReading | null;
  createdAt: Date | string;
};

export type ResumeListViewProps = {
  resumes: readonly ResumeSummary[];
  uploads: readonly Upload[];
  isWelcome: boolean;
  onFiles: (files: File[]) => void;
  onDismissUpload: (key: string) => void;
  onMakePrimary: (id: string) => void;
  onDelete: (resume: ResumeSummary) => void;
  stoppingId: string | null;
  onStop: (id: string) => void;
};

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const words = upload.failure
    ? upload.failure.message
    : upload.percent < 100
      ? `Sending, ${upload.percent} %`
      : "Reading the file";
  return (
    <li className="flex items-start gap-3 px-4 py-3.5">
      {upload.failure ? (
        <CircleAlert aria-hidden className="mt-0.5 size-5 text-bad" />
      ) : (
        <FileText aria-hidden className="mt-0.5 size-5 text-muted" />
      )}
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{upload.name}</p>
        <p role={upload.failure ? "alert" : "status"} className={upload.failure ? "text-bad" : "text-muted"}>
          {words}
        </p>
        {upload.failure ? null : (
          <Progress
            value={upload.percent < 100 ? upload.percent : null}
            label={`Upload of ${upload.name}`}
            className="mt-2"
          />
        )}
      </div>
      {upload.failure ? (
        <IconButton label={`Dismiss ${upload.name}`} onClick={onDismiss}>
          <X aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}

function ResumeRow({
  resume,
  isStopping,
  onStop,
  onMakePrimary,
  onDelete,
}: {
  resume: ResumeSummary;
  isStopping: boolean;
  onStop: () => void;
  onMakePrimary: () => void;
  onDelete: () => void;
}) {
  return (
    <li className="relative flex items-start gap-3 px-4 py-3.5 hover:bg-hover">
      <FileText
        aria-hidden
        className={resume.error && !resume.reading ? "mt-0.5 size-5 text-bad" : "mt-0.5 size-5 text-muted"}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={`/resumes/${resume.id}`} className="truncate font-medium after:absolute after:inset-0">
            {resume.filename}
          </Link>
          {resume.isPrimary ? (
            <Badge tone="accent" icon={<Star aria-hidden />}>
              Goes first
            </Badge>
          ) : null}
        </p>
        {resume.reading ? (
          <div className="relative mt-0.5">
            <ReadingProgress
              reading={resume.reading}
              filename={resume.filename}
              isStopping={isStopping}
              onStop={onStop}
            />
          </div>
        ) : resume.error ? (
          <p className="mt-0.5 flex items-start gap-1.5 text-bad text-sm">{resume.error} The file is kept.</p>
        ) : (
          <p className="mt-0.5 text-muted text-sm">
            {resume.pageCount ? `${resume.pageCount} ${resume.pageCount === 1 ? "page" : "pages"}, ` : ""}
            {size(resume.sizeBytes)}, added <TimeAgo at={resume.createdAt} />
          </p>
        )}
      </div>
      <div className="relative">
        <Menu
          trigger={
            <IconButton label={`More for ${resume.filename}`}>
              <EllipsisVertical aria-hidden />
            </IconButton>
          }
          items={[
            {
              id: "primary",
              label: "Let it go first",
              icon: <Star aria-hidden />,
              onSelect: onMakePrimary,
              disabled: resume.isPrimary || resume.error !== null || resume.reading !== null,
            },
            { id: "delete", label: "Delete", icon: <Trash2 aria-hidden />, onSelect: onDelete, danger: true },
          ]}
        />
      </div>
    </li>
  );
}

export function ResumeListView({
  resumes,
  uploads,
  isWelcome,
  onFiles,
  onDismissUpload,
  onMakePrimary,
  onDelete,
  stoppingId,
  onStop,
}: ResumeListViewProps) {
  const isEmpty = resumes.length === 0;
  return (
    <>
      <PageHeader
        title={isWelcome && isEmpty ? "Start with your resume" : "Resumes"}
        lead={
          isEmpty
            ? "Everything Dossier writes for you stands on words from your resume. You see what was read and correct it."
            : "Together they are what you can back. Where they disagree, you choose; until then the one that goes first counts."
        }
        actions={
          isEmpty ? null : (
            <ButtonLink href="/resumes/evidence">
              <ListChecks aria-hidden />
              What you can back
            </ButtonLink>
          )
        }
      />
      <div className="flex flex-col gap-5">
        <UploadResumeZone onFiles={onFiles} isCompact={!isEmpty} />
        {uploads.length > 0 || !isEmpty ? (
          <Surface aria-label="Your resumes">
            <ul className="divide-y">
              {uploads.map((upload) => (
                <UploadRow key={upload.key} upload={upload} onDismiss={() => onDismissUpload(upload.key)} />
              ))}
              {resumes.map((resume) => (
                <ResumeRow
                  key={resume.id}
                  resume={resume}
                  isStopping={stoppingId === resume.id}
                  onStop={() => onStop(resume.id)}
                  onMakePrimary={() => onMakePrimary(resume.id)}
                  onDelete={() => onDelete(resume)}
                />
              ))}
            </ul>
          </Surface>
        ) : null}
        {resumes.length > 1 ? <ConflictsPanel /> : null}
      </div>
    </>
  );
}
