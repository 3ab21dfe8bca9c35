import { createTransport } from "nodemailer";
import { AppError } from "@/lib/errors";
import type { Mailer } from "@/server/ports/mailer";

/** Answers of a mail server that a second try will not change: it does not know the recipient, or refuses us. */
const PERMANENT = /^5/;
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
    async send({ to, subject, text }) {
      // As an object, the address is one recipient whatever commas or brackets it holds.
      await transport.sendMail({ to: { name: "", address: to }, subject, text }).catch(refuse);
    },
    close: () => transport.close(),
  };
}

function refuse(cause: Error & { code?: string; responseCode?: number }): never {
  if (cause.code === "EAUTH")
    throw new AppError("misconfigured", "The mail server refuses the account in SMTP_URL.", { cause });
  if (PERMANENT.test(String(cause.responseCode ?? ""))) {
    throw new AppError("invalid_input", "The mail server does not take this mail. Check the address.", { cause });
  }
  throw new AppError("unavailable", "The mail server cannot be reached. The mail is tried again later.", { cause });
}
