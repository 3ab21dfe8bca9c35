import { fileResponse } from "@/app/api/files/file-response";
import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { getResumeFile } from "@/server/services/resume/get-resume-file";

/** The bytes of an upload as they came. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    return fileResponse(await getResumeFile(await requireContext(), (await params).id));
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
