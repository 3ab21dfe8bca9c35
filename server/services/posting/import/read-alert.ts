import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findEmployersOwn } from "@/server/services/posting/import/find-employers-own";
import { asOwn, type Reading } from "@/server/services/posting/import/reading";

/** Employers' boards asked for one mail; a mail is no way to make Dossier ask a hundred. */
const MAX_ASKED = 15;

/** A job-alert mail -> the jobs it lists, as this person's own; those whose link is a known board's come with the employer's posting. */
export async function readAlert(ctx: ServiceContext, bytes: Uint8Array): Promise<Reading & { subject: string }> {
  const accountId = ownerOf(ctx);
  const mail = await ctx.ports.mailReader.read(bytes);
  const source = ctx.ports.jobSources.find("alert");
  if (!source) throw new AppError("misconfigured", "No adapter reads alert mails.");
  const readAt = mail.date ?? ctx.clock.now();
  const encoder = new TextEncoder();
  const bodies = [mail.html, mail.text].filter((body) => body.trim() !== "");
  let records: PostingRecord[] = [];
  for (const body of bodies) {
    try {
      records = source.read(encoder.encode(body), { company: "", readAt });
      if (records.some((record) => "ok" in record)) break;
    } catch (error) {
      // The HTML part lists nothing: the plain part may.
      if (!isAppError(error) || error.code !== "invalid_input") throw error;
    }
  }
  const problems: Reading["problems"] = [];
  const shared: Reading["shared"] = [];
  const own: Reading["own"] = [];
  let asked = 0;
  for (const [i, record] of records.entries()) {
    if ("rejected" in record) {
      problems.push({ where: `Job ${i + 1} of the mail`, reason: record.rejected });
      continue;
    }
    const posting = { ...record.ok, postedAt: record.ok.postedAt ?? readAt.toISOString() };
    const board = ctx.ports.jobSources.detect(new URL(posting.url));
    const isAsked =
      board !== null && ctx.ports.jobSources.find(board.source)?.fetchPosting !== undefined && asked < MAX_ASKED;
    if (isAsked) asked++;
    const found = isAsked ? await findEmployersOwn(ctx, posting.url) : null;
    if (found?.status === "found") shared.push(found.posting);
    else if (found?.status === "gone")
      problems.push({ where: posting.title, reason: "This job is not on the company's board any more." });
    else if (posting.company === "")
      problems.push({ where: posting.title, reason: "The mail does not say which company this is." });
    else own.push(asOwn(posting, accountId));
  }
  if (records.length === 0)
    throw new AppError(
      "invalid_input",
      "No job was found in this mail. Only job alerts are read; nothing of it was kept.",
    );
  return { shared, own, problems, subject: mail.subject };
}
