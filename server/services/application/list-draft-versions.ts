import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { listDrafts } from "@/server/services/application/draft.store";

export type DraftVersion = {
  id: string;
  number: number;
  createdAt: Date;
  isCurrent: boolean;
  /** Both texts were finished: it can be looked at and restored. */
  isFinished: boolean;
  resumeWriter: string | null;
  letterWriter: string | null;
  guidance: string | null;
  template: string | null;
};

/** Every version an application's documents ever had, newest first. */
export async function listDraftVersions(ctx: ServiceContext, applicationId: string): Promise<DraftVersion[]> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), applicationId);
  const drafts = await listDrafts(ctx.db, application.id);
  return drafts.map((draft) => ({
    id: draft.id,
    number: draft.number,
    createdAt: draft.createdAt,
    isCurrent: draft.number === application.draftNumber,
    isFinished: draft.tailoredResume !== null && draft.coverLetter !== null,
    resumeWriter: draft.resumeWriter,
    letterWriter: draft.letterWriter,
    guidance: draft.guidance,
    template: draft.style?.template ?? null,
  }));
}
