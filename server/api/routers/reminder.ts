import { z } from "zod";
import { reminderInputSchema } from "@/lib/domain/reminder/reminder.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { changeReminder } from "@/server/services/reminder/change-reminder";
import { createReminder } from "@/server/services/reminder/create-reminder";
import { deleteReminder } from "@/server/services/reminder/delete-reminder";
import { finishReminder } from "@/server/services/reminder/finish-reminder";
import { listReminders } from "@/server/services/reminder/list-reminders";
import { getCalendarSharing, shareCalendar, stopSharingCalendar } from "@/server/services/reminder/share-calendar";

const id = z.object({ id: z.string().min(1) });

export const reminderRouter = router({
  list: accountProcedure
    .input(z.object({ applicationId: z.string().min(1).optional(), isOpen: z.boolean().optional() }))
    .query(({ ctx, input }) => listReminders(ctx.services, input)),
  create: accountProcedure.input(reminderInputSchema).mutation(({ ctx, input }) => createReminder(ctx.services, input)),
  change: accountProcedure
    .input(reminderInputSchema.omit({ applicationId: true }).extend(id.shape))
    .mutation(({ ctx, input }) => changeReminder(ctx.services, input)),
  finish: accountProcedure
    .input(id.extend({ isDone: z.boolean() }))
    .mutation(({ ctx, input }) => finishReminder(ctx.services, input)),
  delete: accountProcedure.input(id).mutation(({ ctx, input }) => deleteReminder(ctx.services, input.id)),
  calendarSharing: accountProcedure.query(({ ctx }) => getCalendarSharing(ctx.services)),
  shareCalendar: accountProcedure.mutation(({ ctx }) => shareCalendar(ctx.services)),
  stopSharingCalendar: accountProcedure.mutation(({ ctx }) => stopSharingCalendar(ctx.services)),
});
