export type MailAttachment = { filename: string; mediaType: string; sha256: string; bytes: Uint8Array };
export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** With angle brackets. A mail that is handed over twice under one id is kept once by the outbox. */
  messageId?: string;
  /** Where answers go. */
  replyTo?: string;
  attachments?: MailAttachment[];
};
/** A mail that its sender sends from their own mail program. */
export type Draft = Omit<Mail, "replyTo"> & { from: { name: string; email: string } };
/** `hasLeft` is false where the machine has no mail server: the mail is kept for reading in the app. */
export type MailReceipt = { hasLeft: boolean; messageId: string | null };
/**
 * Throws AppError `invalid_input` or `misconfigured` when the mail was refused, `unavailable` when the server was not
 * reached; `details.mayHaveLeft` is true when the connection broke after the text was handed over.
 */
export type Mailer = {
  /** False where every mail is kept for reading in the app. */
  readonly hasServer: boolean;
  send(mail: Mail): Promise<MailReceipt>;
};
/** A mail as the bytes of an .eml file (RFC 5322) that mail programs open as a draft; nothing is sent. */
export type ComposeMail = (draft: Draft) => Promise<Uint8Array>;
