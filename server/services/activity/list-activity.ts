import { ownerOf, type ServiceContext } from "@/server/context";
import { type ActivityEntry, type ActivitySubject, listActivityOf } from "@/server/services/activity/activity.store";

/** The owner's audit trail, newest first, of one subject or of everything. */
export function listActivity(
  ctx: ServiceContext,
  input: { subject?: ActivitySubject | undefined; limit?: number | undefined },
): Promise<ActivityEntry[]> {
  return listActivityOf(ctx.db, ownerOf(ctx), {
    limit: input.limit ?? 50,
    ...(input.subject ? { subject: input.subject } : {}),
  });
}
