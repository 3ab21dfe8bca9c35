import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { DocumentOptions } from "@/server/ports/document-renderer";
import { draftAsEdit } from "@/server/services/application/apply-draft-edit";
import { findDraftEdit } from "@/server/services/application/draft-edit.store";
import { loadDraft } from "@/server/services/application/load-draft";
import { paperFor } from "@/server/services/package/document-options";
import { getDocumentStyle } from "@/server/services/package/get-document-style";

export type DraftEditor = {
  applicationId: string;
  company: string;
  title: string;
  language: "en" | "de";
  draftId: string;
  draftNumber: number;
  /** The draft as it was written, and the owner's unfinished edit of it, if there is one. */
  original: DraftEdit;
  edit: DraftEdit;
  /** When the unfinished edit was saved; null when there is none. */
  savedAt: Date | null;
  /** What every sentence may stand on. */
  evidence: Pick<Evidence, "id" | "text" | "kind" | "entry" | "asserts" | "source">[];
  /** What "auto" means for this employer. */
  paper: DocumentOptions["paper"];
  hasModel: boolean;
};

/** What the editor of a draft opens with. An unfinished edit of an older draft is not carried over. */
export async function getDraftEditor(ctx: ServiceContext, applicationId: string): Promise<DraftEditor> {
  const { application, draft, evidence } = await loadDraft(ctx, applicationId);
  const [saved, style] = await Promise.all([findDraftEdit(ctx.db, ownerOf(ctx), applicationId), getDocumentStyle(ctx)]);
  const original = draftAsEdit(draft, style);
  const current = saved?.draftId === draft.id ? saved : null;
  return {
    applicationId,
    company: application.posting.company,
    title: application.posting.title,
    language: draft.coverLetter.language,
    draftId: draft.id,
    draftNumber: draft.number,
    original,
    edit: current?.content ?? original,
    savedAt: current?.updatedAt ?? null,
    evidence: evidence.map(({ id, text, kind, entry, asserts, source }) => ({
      id,
      text,
      kind,
      ...(entry ? { entry } : {}),
      asserts,
      source,
    })),
    paper: paperFor(application.posting),
    hasModel: ctx.ports.model !== null,
  };
}
