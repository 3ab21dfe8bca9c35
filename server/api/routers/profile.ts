import { z } from "zod";
import { createProfileInput, profileNameSchema } from "@/lib/domain/profile/profile.schema";
import { wishesSchema } from "@/lib/domain/profile/wishes.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { chooseValue } from "@/server/services/profile/choose-value";
import { createProfile } from "@/server/services/profile/create-profile";
import { deleteProfile } from "@/server/services/profile/delete-profile";
import { getProfile } from "@/server/services/profile/get-profile";
import { getProfileConflicts } from "@/server/services/profile/get-profile-conflicts";
import { listProfiles } from "@/server/services/profile/list-profiles";
import { renameProfile } from "@/server/services/profile/rename-profile";
import { switchProfile } from "@/server/services/profile/switch-profile";
import { updateWishes } from "@/server/services/profile/update-wishes";

const id = z.object({ id: z.string().min(1) });

export const profileRouter = router({
  get: accountProcedure.query(({ ctx }) => getProfile(ctx.services)),
  list: accountProcedure.query(({ ctx }) => listProfiles(ctx.services)),
  conflicts: accountProcedure.query(({ ctx }) => getProfileConflicts(ctx.services)),
  updateWishes: accountProcedure.input(wishesSchema).mutation(({ ctx, input }) => updateWishes(ctx.services, input)),
  choose: accountProcedure
    .input(z.object({ key: z.string().min(1).max(4000), value: z.string().max(2000).nullable() }))
    .mutation(({ ctx, input }) => chooseValue(ctx.services, input)),
  create: accountProcedure.input(createProfileInput).mutation(({ ctx, input }) => createProfile(ctx.services, input)),
  rename: accountProcedure
    .input(id.extend({ name: profileNameSchema }))
    .mutation(({ ctx, input }) => renameProfile(ctx.services, input)),
  switch: accountProcedure.input(id).mutation(({ ctx, input }) => switchProfile(ctx.services, input)),
  delete: accountProcedure
    .input(id.extend({ restore: z.boolean().optional() }))
    .mutation(({ ctx, input }) => deleteProfile(ctx.services, input)),
});
