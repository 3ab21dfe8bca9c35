import { createAccountInput } from "@/lib/domain/account/account.schema";
import { accountProcedure, publicProcedure, router } from "@/server/api/trpc";
import { createAccount } from "@/server/services/account/create-account";
import { getAccount } from "@/server/services/account/get-account";

export const accountRouter = router({
  create: publicProcedure.input(createAccountInput).mutation(({ ctx, input }) => createAccount(ctx.services, input)),
  me: accountProcedure.query(({ ctx }) => getAccount(ctx.services)),
});
