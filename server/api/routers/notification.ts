import { accountProcedure, router } from "@/server/api/trpc";
import { listNotifications } from "@/server/services/notification/list-notifications";
import { readNotifications } from "@/server/services/notification/read-notifications";

export const notificationRouter = router({
  list: accountProcedure.query(({ ctx }) => listNotifications(ctx.services)),
  readAll: accountProcedure.mutation(({ ctx }) => readNotifications(ctx.services)),
});
