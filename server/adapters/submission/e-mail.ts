import { submissionMessageId } from "@/lib/domain/submission/submission-mail";
import { isAppError } from "@/lib/errors";
import type { Mailer } from "@/server/ports/mailer";
import type { ChannelAnswer, SubmissionChannel } from "@/server/ports/submission-channel";

const KEPT =
  "The e-mail is written and kept in Dossier, but it has not left: this machine has no mail server. Open it in your own mail program and send it there, then say here that you did.";

/** What an error of the mailer means for the attempt. Rethrows when the mail may have been delivered. */
function answerTo(error: unknown): ChannelAnswer {
  if (!isAppError(error)) throw error;
  if (error.code === "invalid_input" || error.code === "misconfigured") {
    return { outcome: "refused", reason: error.message };
  }
  if (error.code !== "unavailable" || error.details?.mayHaveLeft !== false) throw error;
  return { outcome: "not_reached", reason: error.message };
}

/**
 * By e-mail to the address a posting names, with the approved files attached, answers going to the applicant. A mail server
 * may deliver what it could not confirm, so a send is never repeated; the outbox keeps one Message-ID once.
 */
export function createEMailChannel(mailer: Mailer): SubmissionChannel {
  return {
    isRepeatable: false,
    async send(parcel) {
      const messageId = submissionMessageId(parcel.idempotencyKey);
      try {
        const receipt = await mailer.send({
          to: parcel.recipient,
          subject: parcel.subject,
          text: parcel.text,
          messageId,
          replyTo: parcel.applicant.email,
          attachments: parcel.files,
        });
        const reference = receipt.messageId ?? messageId;
        return receipt.hasLeft
          ? { outcome: "submitted", reference }
          : { outcome: "handed_over", reference, note: KEPT };
      } catch (error) {
        return answerTo(error);
      }
    },
  };
}
