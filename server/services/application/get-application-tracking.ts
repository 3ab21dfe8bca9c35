import type { ApplicationContact, ApplicationNote } from "@/lib/domain/application/tracking.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { listContacts, listNotes } from "@/server/services/application/tracking.store";

/** What the owner keeps beside an application. @throws AppError `not_found` */
export async function getApplicationTracking(
  ctx: ServiceContext,
  applicationId: string,
): Promise<{ notes: ApplicationNote[]; contacts: ApplicationContact[] }> {
  const { id } = await getApplicationOf(ctx.db, ownerOf(ctx), applicationId);
  const [notes, contacts] = await Promise.all([listNotes(ctx.db, id), listContacts(ctx.db, id)]);
  return { notes, contacts };
}
