import { ownerOf, type ServiceContext } from "@/server/context";
import { listSubmissionsOf, type SubmissionRow } from "@/server/services/submission/submission.store";

/** Every attempt to send, newest first, of one application or of all. */
export function listSubmissions(
  ctx: ServiceContext,
  input: { applicationId?: string | undefined; limit: number },
): Promise<SubmissionRow[]> {
  const { applicationId, limit } = input;
  return listSubmissionsOf(ctx.db, ownerOf(ctx), { limit, ...(applicationId ? { applicationId } : {}) });
}
