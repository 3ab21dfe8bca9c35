import { createTransport } from "nodemailer";
import type { ComposeMail } from "@/server/ports/mailer";

const writer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: "windows",
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Through nodemailer's own writer, so that no word of a posting becomes a header. */
export const composeMail: ComposeMail = async ({ from, to, subject, text, messageId, attachments = [] }) => {
  const { message } = await writer.sendMail({
    from: { name: from.name, address: from.email },
    to: { name: "", address: to },
    subject,
    text,
    ...(messageId ? { messageId } : {}),
    headers: { "X-Unsent": "1" },
    attachments: attachments.map(({ filename, mediaType, bytes }) => ({
      filename,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
  });
  if (!Buffer.isBuffer(message)) throw new Error("The mail was not written into memory.");
  return new Uint8Array(message);
};
