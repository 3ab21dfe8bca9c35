import { postingSchema } from "@/lib/domain/posting/posting.schema";
import type { DatabaseClient } from "@/server/db/client";

export type FeedEntry = {
  id: string;
  title: string;
  company: string;
  location: string;
  listedAt: Date;
  url: string;
  /** Sanitised; plain text is escaped into paragraphs. */
  html: string;
};

const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Jobs with the words of the postings they show, in the given order. Another person's private copy is left out. */
export async function listFeedEntries(db: DatabaseClient, accountId: string, ids: string[]): Promise<FeedEntry[]> {
  const rows = await db.$queryRaw<
    { id: string; title: string; company: string; location: string; listedAt: Date; data: unknown }[]
  >`SELECT j.id, j.title, j.company, j.location, j."listedAt", p.data FROM "Job" j JOIN "PostingRecord" p ON p.id = j."postingId"
    WHERE j.id = ANY(${ids}) AND (p."ownerId" IS NULL OR p."ownerId" = ${accountId})`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { data, ...entry } = row;
    const { url, html, text } = postingSchema.parse(data);
    const shown =
      html ??
      text
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, "<br>")}</p>`)
        .join("");
    return [{ ...entry, url, html: shown }];
  });
}
