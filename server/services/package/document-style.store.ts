import { type DocumentStyle, documentStyleSchema } from "@/lib/domain/package/document-style.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** The style an account chose last, or null. */
export async function findDocumentStyle(db: DatabaseClient, accountId: string): Promise<DocumentStyle | null> {
  const row = await db.documentStyle.findUnique({ where: { accountId } });
  return row ? documentStyleSchema.parse(row.style) : null;
}

export async function upsertDocumentStyle(db: DatabaseClient, accountId: string, style: DocumentStyle): Promise<void> {
  await db.documentStyle.upsert({
    where: { accountId },
    create: { accountId, style: asJson(style) },
    update: { style: asJson(style) },
  });
}
