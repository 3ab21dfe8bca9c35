import { ownerOf, type ServiceContext } from "@/server/context";
import { listPackageExportsOf, type PackageExport } from "@/server/services/package/package-export.store";

const PAGE = 50;

/** Everything that was ever downloaded for sending, newest first, with the hashes it can be verified by. */
export function listPackageExports(
  ctx: ServiceContext,
  input: { before?: string | undefined } = {},
): Promise<PackageExport[]> {
  return listPackageExportsOf(ctx.db, ownerOf(ctx), { limit: PAGE, before: input.before });
}
