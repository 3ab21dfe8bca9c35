import { verifyManifest } from "@/lib/domain/package/verify-manifest";
import { attachedFiles, submissionSubject } from "@/lib/domain/submission/submission-mail";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import type { Parcel } from "@/server/ports/submission-channel";
import { getAccount } from "@/server/services/account/get-account";
import { getPackageOf } from "@/server/services/package/package.store";
import { sha256 } from "@/server/services/package/sha256";
import type { SubmissionRow } from "@/server/services/submission/submission.store";

/**
 * What is handed to a channel, read from the file store and checked against the sealed manifest, so that nothing but the
 * approved bytes leaves. The text is the approved cover letter.
 * @throws AppError `conflict` when a stored file is not the one that was sealed.
 */
export async function loadParcel(ctx: ServiceContext, submission: SubmissionRow): Promise<Parcel> {
  const { manifest } = await getPackageOf(ctx.db, submission.accountId, submission.packageId);
  const bytes = new Map<string, Uint8Array>();
  for (const file of manifest.files) bytes.set(file.path, await ctx.ports.files.get(`packages/${file.sha256}`));
  const [difference] = verifyManifest(manifest, bytes, sha256);
  if (difference) throw new AppError("conflict", `The package is not what was sealed: ${difference.message}`);
  const letter = manifest.files.find((file) => file.role === "cover_letter_text");
  const account = await getAccount(ctx);
  return {
    idempotencyKey: submission.packageHash,
    recipient: submission.recipient,
    applicant: { name: manifest.application.candidate || account.name, email: account.email },
    subject: submissionSubject(manifest),
    text: letter ? new TextDecoder().decode(bytes.get(letter.path)) : "",
    files: attachedFiles(manifest).map(({ path, mediaType, sha256: hash }) => ({
      filename: path,
      mediaType,
      sha256: hash,
      bytes: bytes.get(path) ?? new Uint8Array(),
    })),
  };
}
