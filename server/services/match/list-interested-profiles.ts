import type { ServiceContext } from "@/server/context";
import type { Viewer } from "@/server/services/job/job-conditions.store";
import { listInterestedProfiles as listRows } from "@/server/services/match/rankable-jobs.store";

/** The profiles whose lists new or changed jobs belong in. */
export function listInterestedProfiles(ctx: ServiceContext, jobIds: string[]): Promise<Viewer[]> {
  return listRows(ctx.db, jobIds);
}
