import { DEFAULT_STYLE, type DocumentStyle } from "@/lib/domain/package/document-style.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findDocumentStyle } from "@/server/services/package/document-style.store";

/** How the owner's next documents will look: what they chose last, else the classic template. */
export async function getDocumentStyle(ctx: ServiceContext): Promise<DocumentStyle> {
  return (await findDocumentStyle(ctx.db, ownerOf(ctx))) ?? DEFAULT_STYLE;
}
