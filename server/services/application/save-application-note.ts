import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { insertNote, updateNote } from "@/server/services/application/tracking.store";

/** Writes a note, or changes one when `id` names it. @throws AppError `not_found` */
export async function saveApplicationNote(
  ctx: ServiceContext,
  input: { applicationId: string; id?: string | undefined; text: string },
): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const application = await getApplicationOf(ctx.db, accountId, input.applicationId);
  if (input.id === undefined) return { id: await insertNote(ctx.db, application.id, input.text) };
  await updateNote(ctx.db, accountId, input.id, { text: input.text });
  return { id: input.id };
}
