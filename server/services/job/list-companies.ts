import { ownerOf, type ServiceContext } from "@/server/context";
import { listVisibleCompanies } from "@/server/services/job/ranked-jobs.store";

/** Companies in the owner's list with the count of their open jobs. */
export function listCompanies(ctx: ServiceContext): Promise<{ company: string; jobs: number }[]> {
  return listVisibleCompanies(ctx.db, ownerOf(ctx));
}
