import type { DatabaseClient } from "@/server/db/client";
import type { Mail } from "@/server/ports/mailer";

/** Keeps a mail for reading in the app. */
export async function insertOutboxMail(db: DatabaseClient, mail: Mail): Promise<void> {
  await db.outboxMail.create({ data: { recipient: mail.to, subject: mail.subject, text: mail.text } });
}
