import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";
import type { Mail } from "@/server/ports/mailer";

/** Keeps a mail for reading in the app; one Message-ID is kept once. The bytes of attachments stay in the file store. */
export async function insertOutboxMail(db: DatabaseClient, mail: Mail): Promise<void> {
  await db.outboxMail.createMany({
    data: [
      {
        recipient: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: mail.messageId ?? null,
        replyTo: mail.replyTo ?? null,
        ...(mail.attachments ? { attachments: asJson(mail.attachments.map(({ bytes: _, ...file }) => file)) } : {}),
      },
    ],
    skipDuplicates: true,
  });
}
