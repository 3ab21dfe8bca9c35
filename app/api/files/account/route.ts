import { fileResponse } from "@/app/api/files/file-response";
import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { exportAccount } from "@/server/services/account/export-account";

/** Everything that is kept about the signed-in account, as a ZIP. */
export async function GET(): Promise<Response> {
  try {
    const { bytes, filename } = await exportAccount(await requireContext());
    return fileResponse({ bytes, filename, mediaType: "application/zip", isDownload: true });
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
