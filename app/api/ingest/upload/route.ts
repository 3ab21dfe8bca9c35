import { readLimited } from "@/app/api/ingest/read-limited";
import { AppError } from "@/lib/errors";
import { errorResponse } from "@/server/auth/error-response";
import { isSameOrigin } from "@/server/auth/same-origin";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { importFile } from "@/server/services/posting/import-file";
import { MAX_IMPORT_BYTES } from "@/server/services/posting/receive-import";

const MAX_BYTES = Math.max(...Object.values(MAX_IMPORT_BYTES)) + 64 * 1024;

/**
 * A file of the signed-in person: form field `file` and, for a table, `columns` as JSON. What kind it is, its content says. Answers `{ id }`.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request)) throw new AppError("forbidden", "This request came from another site.");
    const ctx = await requireContext();
    const body = await readLimited(request, MAX_BYTES);
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    const form = await new Response(body.slice().buffer, { headers }).formData();
    const file = form.get("file");
    const columns = form.get("columns");
    if (!(file instanceof File)) throw new AppError("invalid_input", "Choose a file to add.");
    return Response.json(
      await importFile(ctx, {
        filename: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        ...(typeof columns === "string" ? { columns } : {}),
      }),
    );
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
