import { z } from "zod";
import { noticeWishesSchema } from "@/lib/domain/notification/notification.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { countUnread } from "@/server/services/notification/count-unread";
import { getNoticeWishes } from "@/server/services/notification/get-notice-wishes";
import { listNotifications } from "@/server/services/notification/list-notifications";
import { readNotifications } from "@/server/services/notification/read-notifications";
import { updateNoticeWishes } from "@/server/services/notification/update-notice-wishes";

export const notificationRouter = router({
  list: accountProcedure
    .input(z.object({ cursor: z.string().optional(), isUnread: z.boolean().optional() }).optional())
    .query(({ ctx, input }) => listNotifications(ctx.services, input)),
  countUnread: accountProcedure.query(({ ctx }) => countUnread(ctx.services)),
  read: accountProcedure
    .input(z.object({ ids: z.array(z.string()).min(1).max(200) }))
    .mutation(({ ctx, input }) => readNotifications(ctx.services, input.ids)),
  readAll: accountProcedure.mutation(({ ctx }) => readNotifications(ctx.services)),
  wishes: accountProcedure.query(({ ctx }) => getNoticeWishes(ctx.services)),
  updateWishes: accountProcedure
    .input(noticeWishesSchema)
    .mutation(({ ctx, input }) => updateNoticeWishes(ctx.services, input)),
});
