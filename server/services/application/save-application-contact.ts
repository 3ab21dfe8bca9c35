import type { ContactInput } from "@/lib/domain/application/tracking.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { insertContact, updateContact } from "@/server/services/application/tracking.store";

/** Enters a person at the employer, or changes one when `id` names it. @throws AppError `not_found` */
export async function saveApplicationContact(
  ctx: ServiceContext,
  input: { applicationId: string; id?: string | undefined; contact: ContactInput },
): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const application = await getApplicationOf(ctx.db, accountId, input.applicationId);
  if (input.id === undefined) return { id: await insertContact(ctx.db, application.id, input.contact) };
  await updateContact(ctx.db, accountId, input.id, input.contact);
  return { id: input.id };
}
