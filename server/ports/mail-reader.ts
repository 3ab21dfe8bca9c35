/** One mail as its sender wrote it; everything in it is other people's text. */
export type ReadMail = {
  from: string;
  subject: string;
  date: Date | null;
  html: string;
  text: string;
  attachments: { filename: string; mediaType: string; bytes: Uint8Array }[];
};
/** Opens a mail in its raw form (RFC 5322). Throws AppError `unreadable_file` when it is none. */
export type MailReader = { read(bytes: Uint8Array): Promise<ReadMail> };
