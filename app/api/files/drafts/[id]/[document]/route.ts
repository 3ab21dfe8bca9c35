import { fileResponse } from "@/app/api/files/file-response";
import { documentStyleSchema } from "@/lib/domain/package/document-style.schema";
import { AppError } from "@/lib/errors";
import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { previewDocument } from "@/server/services/package/preview-document";

const DOCUMENTS = { "resume.pdf": "resume", "cover-letter.pdf": "cover-letter" } as const;

/**
 * `/api/files/drafts/<application>/resume.pdf` is the document as it would be sealed now. `style` (JSON) tries another
 * look; anything else in the query only keeps apart what a browser would take for the same address.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; document: string }> },
): Promise<Response> {
  try {
    const ctx = await requireContext();
    const { id, document } = await params;
    const kind = Object.entries(DOCUMENTS).find(([name]) => name === document)?.[1];
    if (!kind) throw new AppError("not_found", "There is no such document.");
    const bytes = await previewDocument(ctx, { applicationId: id, document: kind, style: styleOf(request) });
    return fileResponse({ bytes, filename: document, mediaType: "application/pdf" });
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}

function styleOf(request: Request) {
  const asked = new URL(request.url).searchParams.get("style");
  if (asked === null) return undefined;
  try {
    return documentStyleSchema.parse(JSON.parse(asked));
  } catch (cause) {
    throw new AppError("invalid_input", "This look is not one that documents can have.", { cause });
  }
}
