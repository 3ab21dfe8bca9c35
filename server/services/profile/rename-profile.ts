import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listProfilesOf, updateProfileName } from "@/server/services/profile/profile.store";

export async function renameProfile(ctx: ServiceContext, input: { id: string; name: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  const others = (await listProfilesOf(ctx.db, accountId)).filter((profile) => profile.id !== input.id);
  if (others.some((profile) => profile.name.toLowerCase() === input.name.toLowerCase()))
    throw new AppError("conflict", `You have a profile called “${input.name}” already. Choose another name.`);
  if (!(await updateProfileName(ctx.db, accountId, input.id, input.name)))
    throw new AppError("not_found", "This profile does not exist, or it was deleted.");
}
