import PostalMime from "postal-mime";
import { AppError } from "@/lib/errors";
import type { MailReader } from "@/server/ports/mail-reader";

const MAX_BYTES = 25 * 1024 * 1024;

/** Reads mails with postal-mime, which needs no Node built-in. */
export const postalMimeReader: MailReader = {
  async read(bytes) {
    if (bytes.byteLength > MAX_BYTES)
      throw new AppError("limit_exceeded", "This mail is larger than 25 MB. Forward it without its attachments.");
    const unreadable = (cause?: unknown) =>
      new AppError("unreadable_file", "This is not a mail that can be read. Save it as .eml, or forward it.", {
        cause,
      });
    const mail = await new PostalMime({ attachmentEncoding: "arraybuffer", maxNestingDepth: 20 })
      .parse(bytes)
      .catch((error: unknown) => {
        throw unreadable(error);
      });
    if (mail.headers.length === 0 || (!mail.html && !mail.text)) throw unreadable();
    const date = new Date(mail.date ?? "");
    return {
      from: mail.from?.address ?? "",
      subject: mail.subject ?? "",
      date: Number.isNaN(date.getTime()) ? null : date,
      html: mail.html ?? "",
      text: mail.text ?? "",
      attachments: mail.attachments.map((attachment) => ({
        filename: attachment.filename ?? "",
        mediaType: attachment.mimeType,
        bytes:
          typeof attachment.content === "string"
            ? new TextEncoder().encode(attachment.content)
            : new Uint8Array(attachment.content),
      })),
    };
  },
};
