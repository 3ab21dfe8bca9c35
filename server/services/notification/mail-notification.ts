import { isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getAccount } from "@/server/services/account/get-account";
import { findNoticeWishes } from "@/server/services/notification/notice-wishes.store";
import {
  claimNotificationMail,
  findNotification,
  releaseNotificationMail,
} from "@/server/services/notification/notification.store";

/**
 * Mails one notice to its owner where they want its kind by e-mail, at most once: a mail that may have left is not repeated.
 * @throws what the mailer throws when the mail certainly did not leave, so that it is tried again.
 */
export async function mailNotification(
  ctx: ServiceContext,
  input: { notificationId: string },
): Promise<{ outcome: "mailed" | "kept" | "not_wanted" | "done_before" }> {
  const accountId = ownerOf(ctx);
  const notification = await findNotification(ctx.db, accountId, input.notificationId);
  const { byEmail } = await findNoticeWishes(ctx.db, accountId);
  if (!notification || !byEmail.includes(notification.kind)) return { outcome: "not_wanted" };
  if (!(await claimNotificationMail(ctx.db, accountId, notification.id, ctx.clock.now())))
    return { outcome: "done_before" };
  const { email } = await getAccount(ctx);
  try {
    const receipt = await ctx.ports.mailer.send({
      to: email,
      subject: notification.message,
      text: `${notification.message}\n\n${new URL(notification.href, ctx.ports.appUrl).href}\n`,
      messageId: `<${notification.id}@notice.dossier.invalid>`,
    });
    return { outcome: receipt.hasLeft ? "mailed" : "kept" };
  } catch (error) {
    if (isAppError(error) && error.details?.mayHaveLeft !== true)
      await releaseNotificationMail(ctx.db, accountId, notification.id);
    throw error;
  }
}
