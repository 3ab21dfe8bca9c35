import type { ColumnMapping } from "@/lib/domain/posting/table/table.schema";

export type PostingUpload = { ok: true; id: string } | { ok: false; message: string };

/** Sends one file to `/api/ingest/upload`. Never rejects. */
export async function uploadPostingFile(
  file: File,
  columns?: { columns: string[]; mapping: ColumnMapping },
): Promise<PostingUpload> {
  const body = new FormData();
  body.append("file", file);
  if (columns) body.append("columns", JSON.stringify(columns));
  try {
    const response = await fetch("/api/ingest/upload", { method: "POST", body });
    const answer: unknown = await response.json();
    if (typeof answer === "object" && answer !== null) {
      if ("id" in answer && typeof answer.id === "string") return { ok: true, id: answer.id };
      if ("error" in answer && typeof answer.error === "object" && answer.error !== null && "message" in answer.error)
        return { ok: false, message: String(answer.error.message) };
    }
    return { ok: false, message: "Dossier gave an answer that cannot be read. Try again." };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { ok: false, message: "Dossier could not be reached. Check that it is still running, then try again." };
    throw error;
  }
}
