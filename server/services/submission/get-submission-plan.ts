import type { PackageFile } from "@/lib/domain/package/package.schema";
import { attachedFiles, submissionSubject } from "@/lib/domain/submission/submission-mail";
import { type SubmissionRoute, submissionRoutes } from "@/lib/domain/submission/submission-routes";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findApprovedHash } from "@/server/services/approval/approval.store";
import { listPackagesOf } from "@/server/services/package/package.store";
import {
  listSubmissionHistory,
  listSubmissionsOf,
  type SubmissionMove,
  type SubmissionRow,
} from "@/server/services/submission/submission.store";

export type SubmissionPlan = {
  company: string;
  routes: SubmissionRoute[];
  /** False where an e-mail is only written: its owner sends it from their own mail program. */
  hasMailServer: boolean;
  /** The newest approved package: what would be sent, and nothing else. Null before approval. */
  package: { id: string; hash: string; subject: string; files: PackageFile[]; mailed: string[] } | null;
  canSend: boolean;
  /** The newest attempt with its history. */
  submission: (SubmissionRow & { history: SubmissionMove[] }) | null;
};

/** What can be sent, where to, and how the newest attempt stands. */
export async function getSubmissionPlan(ctx: ServiceContext, applicationId: string): Promise<SubmissionPlan> {
  const accountId = ownerOf(ctx);
  const application = await getApplicationOf(ctx.db, accountId, applicationId);
  const [[newest], [submission]] = await Promise.all([
    listPackagesOf(ctx.db, applicationId),
    listSubmissionsOf(ctx.db, accountId, { applicationId, limit: 1 }),
  ]);
  const isApproved = newest !== undefined && (await findApprovedHash(ctx.db, newest.id)) === newest.hash;
  return {
    company: application.posting.company,
    routes: submissionRoutes(application.posting),
    hasMailServer: ctx.ports.mailer.hasServer,
    package: isApproved
      ? {
          id: newest.id,
          hash: newest.hash,
          subject: submissionSubject(newest.manifest),
          files: newest.manifest.files,
          mailed: attachedFiles(newest.manifest).map((file) => file.path),
        }
      : null,
    canSend: isApproved && application.status === "ready",
    submission: submission ? { ...submission, history: await listSubmissionHistory(ctx.db, submission.id) } : null,
  };
}
