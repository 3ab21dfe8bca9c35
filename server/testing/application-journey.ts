import type { ServiceContext } from "@/server/context";
import { type ApplicationDetail, getApplication } from "@/server/services/application/get-application";
import { requestPreparation } from "@/server/services/application/request-preparation";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { followSampleBoards } from "@/server/services/board/follow-sample-boards";
import { getDiscoveryStatus } from "@/server/services/board/get-discovery-status";
import { requestDiscovery } from "@/server/services/board/request-discovery";
import { listJobs } from "@/server/services/job/list-jobs";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { eventually, type ProductStack } from "@/server/testing/product-stack";
import { asFile, JO } from "@/server/testing/resumes";

type Waiting = ApplicationDetail & { approvalId: string };

/** A person with a resume and ranked sample jobs, and the acts of an application on the real engine. */
export async function startJourney(stack: ProductStack) {
  const ctx: ServiceContext = await stack.person();
  await uploadResume(ctx, asFile(JO));
  await followSampleBoards(ctx);
  await requestDiscovery(ctx);
  await eventually(async () => !(await getDiscoveryStatus(ctx)).isRunning);
  const jobIds = (await listJobs(ctx, { filter: {}, limit: 50 })).items.map((job) => job.id);
  const withStatus = (id: string, status: string) =>
    eventually(async () => {
      const application = await getApplication(ctx, id);
      return application.status === status ? application : null;
    });
  /** Prepares the next job until it waits for its owner. */
  async function prepare(): Promise<Waiting & { packageHash: string }> {
    const jobId = jobIds.shift();
    if (!jobId) throw new Error("There are too few sample jobs.");
    const { id } = await requestPreparation(ctx, { jobId });
    const waiting = await eventually(async () => {
      const application = await getApplication(ctx, id);
      return application.approvalId ? (application as Waiting) : null;
    });
    return { ...waiting, packageHash: waiting.packages[0]?.hash ?? "" };
  }
  /** Prepares and approves the next job until it is ready to send. */
  async function ready() {
    const asked = await prepare();
    const { packageHash } = asked;
    await decideApproval(ctx, { id: asked.approvalId, decision: "approve", packageHash });
    return { ...(await withStatus(asked.id, "ready")), packageHash, approvalId: asked.approvalId };
  }
  return { ctx, prepare, ready, withStatus };
}
