import { fileResponse } from "@/app/api/files/file-response";
import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { getSubmissionMail } from "@/server/services/submission/get-submission-mail";

/** The e-mail of one attempt, to be opened and sent in the owner's own mail program. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const file = await getSubmissionMail(await requireContext(), (await params).id);
    return fileResponse({ ...file, mediaType: "message/rfc822", isDownload: true });
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
