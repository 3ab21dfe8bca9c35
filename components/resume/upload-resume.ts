export type UploadFailure = { code: string; message: string };
export type UploadResult = { ok: true; id: string; error: string | null } | { ok: false; failure: UploadFailure };

export const UPLOAD_ACCEPT = ".pdf,.docx,.odt,.rtf,.json,.xml,.zip,.png,.jpg,.jpeg,.webp,.txt,.md";
const READABLE = /\.(pdf|docx|odt|rtf|json|xml|zip|png|jpe?g|webp|txt|md|markdown)$/i;

function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function failureOf(answer: unknown): UploadFailure {
  if (typeof answer === "object" && answer !== null && "error" in answer) {
    const { error } = answer;
    if (typeof error === "object" && error !== null && "message" in error && typeof error.message === "string") {
      return {
        code: "code" in error && typeof error.code === "string" ? error.code : "unknown",
        message: error.message,
      };
    }
  }
  return { code: "unknown", message: "Dossier did not answer as expected. Try again in a moment." };
}

/** A kept file that could not be read answers with its reason beside the id. */
function unreadableReason(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return null;
  return typeof answer.error === "string" ? answer.error : answer.error ? failureOf(answer).message : null;
}

/** A refusal that needs no round trip, or null. */
export function refuseUpload(file: { name: string; size: number }): UploadFailure | null {
  if (!READABLE.test(file.name))
    return {
      code: "invalid_input",
      message:
        "This kind of file cannot be read. Use a PDF, a Word, ODT or RTF file, a picture, or LinkedIn’s data export.",
    };
  if (file.size === 0)
    return { code: "invalid_input", message: "This file is empty. Choose the one with your resume in it." };
  return null;
}

/** Sends one file to `/api/files/resumes`; `onProgress` gets 0..100 while bytes travel. Never rejects. */
export function uploadResume(file: File, onProgress: (percent: number) => void): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file);
    request.open("POST", "/api/files/resumes");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = () =>
      resolve({
        ok: false,
        failure: {
          code: "unavailable",
          message: "Dossier could not be reached. Check that it is still running, then try again.",
        },
      });
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      const id =
        typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string"
          ? answer.id
          : null;
      if (request.status < 300 && id) resolve({ ok: true, id, error: unreadableReason(answer) });
      else resolve({ ok: false, failure: failureOf(answer) });
    };
    request.send(body);
  });
}
