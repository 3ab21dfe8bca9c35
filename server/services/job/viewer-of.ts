import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import type { Viewer } from "@/server/services/job/job-conditions.store";

/** Whose list a verb works on. */
export function viewerOf(ctx: ServiceContext): Viewer {
  return { accountId: ownerOf(ctx), profileId: profileOf(ctx) };
}
