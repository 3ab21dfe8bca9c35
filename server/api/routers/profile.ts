import { wishesSchema } from "@/lib/domain/profile/wishes.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { getProfile } from "@/server/services/profile/get-profile";
import { updateWishes } from "@/server/services/profile/update-wishes";

export const profileRouter = router({
  get: accountProcedure.query(({ ctx }) => getProfile(ctx.services)),
  updateWishes: accountProcedure.input(wishesSchema).mutation(({ ctx, input }) => updateWishes(ctx.services, input)),
});
