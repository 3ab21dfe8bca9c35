import { ownerOf, type ServiceContext } from "@/server/context";
import { listPackageDeletionsOf, type PackageDeletion } from "@/server/services/package/package-deletion.store";

const PAGE = 50;

/** What is left of packages that were deleted, newest first. */
export function listPackageDeletions(
  ctx: ServiceContext,
  input: { before?: string | undefined } = {},
): Promise<PackageDeletion[]> {
  return listPackageDeletionsOf(ctx.db, ownerOf(ctx), { limit: PAGE, before: input.before });
}
