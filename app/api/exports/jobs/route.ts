import { fileResponse } from "@/app/api/files/file-response";
import { readJobFilter } from "@/lib/domain/job/job-filter-address";
import { AppError } from "@/lib/errors";
import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { EXPORT_FORMATS, type ExportFormat, exportJobs } from "@/server/services/job/export-jobs";

/** `/api/exports/jobs?format=csv|json&<the list's filter>`: every job of the list as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await requireContext();
    const params = new URL(request.url).searchParams;
    const format = params.get("format") ?? "csv";
    if (!Object.hasOwn(EXPORT_FORMATS, format))
      throw new AppError("invalid_input", 'An export comes as "csv" or "json".');
    const file = await exportJobs(ctx, { filter: readJobFilter(params), format: format as ExportFormat });
    return fileResponse({ ...file, isDownload: true });
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
