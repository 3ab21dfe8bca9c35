import type { ServiceContext } from "@/server/context";
import { listVisibleCompanies } from "@/server/services/job/ranked-jobs.store";
import { viewerOf } from "@/server/services/job/viewer-of";

/** Companies in the owner's list with the count of their open jobs. */
export function listCompanies(ctx: ServiceContext): Promise<{ company: string; jobs: number }[]> {
  return listVisibleCompanies(ctx.db, viewerOf(ctx));
}
