import { createTransport } from "nodemailer";
import type { ComposeMail } from "@/server/ports/mailer";

const writer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: "windows",
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** A mail as the bytes of an .eml file (RFC 5322) that mail programs open as a draft of its sender. */
export async function composeMail({
  from,
  to,
  subject,
  text,
  messageId,
  attachments = [],
}: Draft): Promise<Uint8Array> {
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
}
