import { UPLOAD_ACCEPT } from "@/components/resume/upload-resume";
import { FileZone } from "@/components/ui/file-zone";

/** Where a resume comes in. */
export function UploadResumeZone({
  onFiles,
  isCompact = false,
}: {
  onFiles: (files: File[]) => void;
  isCompact?: boolean;
}) {
  return (
    <FileZone
      label="Upload a resume"
      inputLabel="Resume file"
      accept={UPLOAD_ACCEPT}
      title="Drop your resume here"
      hint="PDF, Word, ODT, RTF, a scan or photo, or LinkedIn’s data export. It is read on this machine and stays here."
      action="Choose a file"
      shape={isCompact ? "low" : "tall"}
      onFiles={onFiles}
    />
  );
}
