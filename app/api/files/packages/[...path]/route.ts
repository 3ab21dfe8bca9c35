import { fileResponse } from "@/app/api/files/file-response";
import { AppError } from "@/lib/errors";
import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { exportPackage } from "@/server/services/package/export-package";
import { getPackageFile } from "@/server/services/package/get-package-file";

/** `/api/files/packages/<id>.zip` is the approved package, `<id>.pdf` its letter and resume in one; `/api/files/packages/<id>/<path>` one file, as it would be sent. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  try {
    const ctx = await requireContext();
    const [head = "", path, ...rest] = (await params).path;
    const format = /\.(zip|pdf)$/.exec(head)?.[1];
    if (path === undefined && (format === "zip" || format === "pdf")) {
      const { bytes, filename } = await exportPackage(ctx, head.slice(0, -4), format);
      return fileResponse({ bytes, filename, mediaType: `application/${format}`, isDownload: true });
    }
    if (path === undefined || rest.length > 0) throw new AppError("not_found", "There is no such file.");
    const file = await getPackageFile(ctx, { packageId: head, path });
    return fileResponse({ ...file, filename: path, isDownload: new URL(request.url).searchParams.has("download") });
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
