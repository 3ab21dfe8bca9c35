"use client";

import { useCallback, useState } from "react";
import { refuseUpload, type UploadFailure, uploadResume } from "@/components/resume/upload-resume";

export type Upload = { key: string; name: string; percent: number; failure: UploadFailure | null };

/** Uploads of this visit, in order. A finished one leaves the list; a failed one stays until it is dismissed. */
export function useResumeUploads(onUploaded: (id: string, isOnly: boolean, error: string | null) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);

  const patch = useCallback((key: string, change: Partial<Upload>) => {
    setUploads((current) => current.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }, []);
  const dismiss = useCallback(
    (key: string) => setUploads((current) => current.filter((upload) => upload.key !== key)),
    [],
  );

  const start = useCallback(
    async (files: readonly File[]) => {
      const batch = files.map((file) => ({ file, key: crypto.randomUUID?.() ?? `${file.name}:${performance.now()}` }));
      setUploads((current) => [
        ...current,
        ...batch.map(({ file, key }) => ({ key, name: file.name, percent: 0, failure: refuseUpload(file) })),
      ]);
      for (const { file, key } of batch) {
        if (refuseUpload(file)) continue;
        const result = await uploadResume(file, (percent) => patch(key, { percent }));
        if (result.ok) {
          dismiss(key);
          onUploaded(result.id, batch.length === 1, result.error);
        } else {
          patch(key, { failure: result.failure });
        }
      }
    },
    [patch, dismiss, onUploaded],
  );
  return { uploads, start, dismiss };
}
