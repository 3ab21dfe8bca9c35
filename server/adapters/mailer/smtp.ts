import { createTransport } from "nodemailer";
import { AppError } from "@/lib/errors";
import type { Mailer } from "@/server/ports/mailer";

/** Answers of a mail server that a second try will not change: it does not know the recipient, or refuses us. */
const PERMANENT = /^5/;
/** What failed when there was never a connection. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set(["connect", "getaddrinfo"]);
const TIMEOUT_MS = 15_000;

/** Sends through an SMTP server (`smtp://` or `smtps://`, with the account in the URL). */
export function createSmtpMailer(config: { url: string; from: string }): Mailer & { close(): void } {
  const transport = createTransport(
    {
      url: config.url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: config.from },
  );
  return {
    hasServer: true,
    async send({ to, subject, text, messageId, replyTo, attachments = [] }) {
      // As an object, the address is one recipient whatever commas or brackets it holds.
      const sent = await transport
        .sendMail({
          to: { name: "", address: to },
          subject,
          text,
          ...(messageId ? { messageId } : {}),
          ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
          attachments: attachments.map(({ filename, mediaType, bytes }) => ({
            filename,
            contentType: mediaType,
            content: Buffer.from(bytes),
          })),
        })
        .catch(refuse);
      return { hasLeft: true, messageId: sent.messageId ?? null };
    },
    close: () => transport.close(),
  };
}

function refuse(cause: Error & { code?: string; syscall?: string; responseCode?: number }): never {
  if (cause.code === "EAUTH")
    throw new AppError("misconfigured", "The mail server refuses the account in SMTP_URL.", { cause });
  if (PERMANENT.test(String(cause.responseCode ?? ""))) {
    throw new AppError("invalid_input", "The mail server does not take this mail. Check the address.", { cause });
  }
  // An answer is a refusal, and without a connection nothing left; a connection that broke may have delivered the text.
  const mayHaveLeft = cause.responseCode === undefined && !NEVER_CONNECTED.has(cause.syscall ?? "");
  throw new AppError("unavailable", "The mail server cannot be reached. The mail is tried again later.", {
    cause,
    details: { mayHaveLeft },
  });
}
