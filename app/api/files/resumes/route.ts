import { AppError } from "@/lib/errors";
import { errorResponse } from "@/server/auth/error-response";
import { isSameOrigin } from "@/server/auth/same-origin";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { MAX_RESUME_BYTES, uploadResume } from "@/server/services/resume/upload-resume";

/** Room for the form around the file. */
const MAX_BODY_BYTES = MAX_RESUME_BYTES + 64 * 1024;

/** Upload of one resume as multipart form data, field `file`. Answers `{ id, error }`; a file that cannot be read is kept. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request)) throw new AppError("forbidden", "This request came from another site.");
    const ctx = await requireContext();
    if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) {
      throw new AppError(
        "limit_exceeded",
        "This file is larger than 10 MB. Export the resume again with smaller pictures.",
      );
    }
    const file = (await request.formData()).get("file");
    if (!(file instanceof File)) throw new AppError("invalid_input", "Choose a file to upload.");
    const bytes = new Uint8Array(await file.arrayBuffer());
    return Response.json(await uploadResume(ctx, { bytes, filename: file.name }));
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
