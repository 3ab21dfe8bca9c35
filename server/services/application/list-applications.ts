import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listApplicationsOf } from "@/server/services/application/application.store";
import { listOpenApprovals } from "@/server/services/approval/approval.store";

export type ApplicationListItem = {
  id: string;
  jobId: string;
  company: string;
  title: string;
  location: string;
  status: ApplicationStatus;
  score: number | null;
  approvalId: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** Every application of the profile in view, newest change first, with the request that waits for them. */
export async function listApplications(ctx: ServiceContext): Promise<ApplicationListItem[]> {
  const accountId = ownerOf(ctx);
  const [rows, open] = await Promise.all([
    listApplicationsOf(ctx.db, accountId, profileOf(ctx)),
    listOpenApprovals(ctx.db, accountId, ctx.clock.now()),
  ]);
  const approvals = new Map(open.map((approval) => [approval.applicationId, approval.id]));
  return rows.map((row) => ({
    id: row.id,
    jobId: row.jobId,
    company: row.posting.company,
    title: row.posting.title,
    location: row.posting.location,
    status: row.status,
    score: row.match?.score ?? null,
    approvalId: approvals.get(row.id) ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }));
}
