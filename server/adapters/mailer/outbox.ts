import type { Mail, Mailer } from "@/server/ports/mailer";

/** The embedded mailer: nothing leaves the machine; `keep` stores each mail where the app shows it. */
export function createOutboxMailer(keep: (mail: Mail) => Promise<void>): Mailer {
  return {
    hasServer: false,
    async send(mail) {
      await keep(mail);
      return { hasLeft: false, messageId: mail.messageId ?? null };
    },
  };
}
