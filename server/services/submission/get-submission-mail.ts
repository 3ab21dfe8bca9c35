import { submissionMessageId } from "@/lib/domain/submission/submission-mail";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { loadParcel } from "@/server/services/submission/load-parcel";
import { getSubmissionOf } from "@/server/services/submission/submission.store";

/**
 * The e-mail of one attempt as a file that mail programs open as a draft: the approved text and files, to the address its
 * owner confirmed.
 * @throws AppError `not_found` for an attempt that goes another way.
 */
export async function getSubmissionMail(
  ctx: ServiceContext,
  id: string,
): Promise<{ bytes: Uint8Array; filename: string }> {
  const row = await getSubmissionOf(ctx.db, ownerOf(ctx), id);
  if (row.channel !== "e_mail") throw new AppError("not_found", "This application does not go by e-mail.");
  const parcel = await loadParcel(ctx, row);
  const bytes = await ctx.ports.composeMail({
    from: parcel.applicant,
    to: parcel.recipient,
    subject: parcel.subject,
    text: parcel.text,
    messageId: submissionMessageId(row.packageHash),
    attachments: parcel.files,
  });
  return { bytes, filename: `application-${row.packageHash.slice(0, 12)}.eml` };
}
