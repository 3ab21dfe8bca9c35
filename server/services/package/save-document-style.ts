import { type DocumentStyle, documentStyleSchema } from "@/lib/domain/package/document-style.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { upsertDocumentStyle } from "@/server/services/package/document-style.store";

/** Remembers how the owner's documents shall look from now on. What is sealed already keeps its look. */
export async function saveDocumentStyle(ctx: ServiceContext, style: DocumentStyle): Promise<DocumentStyle> {
  const parsed = documentStyleSchema.parse(style);
  await upsertDocumentStyle(ctx.db, ownerOf(ctx), parsed);
  return parsed;
}
