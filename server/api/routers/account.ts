import { z } from "zod";
import { changePasswordInput, createAccountInput, deleteAccountInput } from "@/lib/domain/account/account.schema";
import { accountProcedure, publicProcedure, router } from "@/server/api/trpc";
import { changePassword } from "@/server/services/account/change-password";
import { createAccount } from "@/server/services/account/create-account";
import { deleteAccount } from "@/server/services/account/delete-account";
import { endSessions } from "@/server/services/account/end-sessions";
import { getAccount } from "@/server/services/account/get-account";
import { confirmSecondFactor } from "@/server/services/account/second-factor/confirm-second-factor";
import { getSecondFactor } from "@/server/services/account/second-factor/get-second-factor";
import { removeSecondFactor } from "@/server/services/account/second-factor/remove-second-factor";
import { startSecondFactor } from "@/server/services/account/second-factor/start-second-factor";

const code = z.object({ code: z.string().trim().min(1, "Write the code.").max(40) });

export const accountRouter = router({
  create: publicProcedure.input(createAccountInput).mutation(({ ctx, input }) => createAccount(ctx.services, input)),
  me: accountProcedure.query(({ ctx }) => getAccount(ctx.services)),
  delete: accountProcedure.input(deleteAccountInput).mutation(({ ctx, input }) => deleteAccount(ctx.services, input)),
  changePassword: accountProcedure
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx.services, input)),
  endSessions: accountProcedure.mutation(({ ctx }) => endSessions(ctx.services)),
  secondFactor: accountProcedure.query(({ ctx }) => getSecondFactor(ctx.services)),
  startSecondFactor: accountProcedure.mutation(({ ctx }) => startSecondFactor(ctx.services)),
  confirmSecondFactor: accountProcedure
    .input(code)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx.services, input)),
  removeSecondFactor: accountProcedure
    .input(code)
    .mutation(({ ctx, input }) => removeSecondFactor(ctx.services, input)),
});
