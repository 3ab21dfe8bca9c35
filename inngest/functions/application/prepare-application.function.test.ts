import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "@/server/context";
import { listApplicationRuns } from "@/server/services/activity/list-application-runs";
import { cancelApplication } from "@/server/services/application/cancel-application";
import { saveCoverLetter, saveTailoredResume } from "@/server/services/application/draft.store";
import { editDraft } from "@/server/services/application/edit-draft";
import { type ApplicationDetail, getApplication } from "@/server/services/application/get-application";
import { requestPreparation } from "@/server/services/application/request-preparation";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { getApproval } from "@/server/services/approval/get-approval";
import { followSampleBoards } from "@/server/services/board/follow-sample-boards";
import { getDiscoveryStatus } from "@/server/services/board/get-discovery-status";
import { requestDiscovery } from "@/server/services/board/request-discovery";
import { listJobs } from "@/server/services/job/list-jobs";
import { exportPackage } from "@/server/services/package/export-package";
import { sealPackage } from "@/server/services/package/seal-package";
import { correctResume } from "@/server/services/resume/correct-resume";
import { listResumes } from "@/server/services/resume/list-resumes";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { eventually, type ProductStack, startProductStack } from "@/server/testing/product-stack";
import { asFile, JO } from "@/server/testing/resumes";

let stack: ProductStack;
let ctx: ServiceContext;
let jobIds: string[];
beforeAll(async () => {
  stack = await startProductStack();
  ctx = await stack.person();
  await uploadResume(ctx, asFile(JO));
  await followSampleBoards(ctx);
  await requestDiscovery(ctx);
  await eventually(async () => !(await getDiscoveryStatus(ctx)).isRunning);
  jobIds = (await listJobs(ctx, { filter: {}, limit: 50 })).items.map((job) => job.id);
});
afterAll(() => stack.close());

const waiting = (id: string) =>
  eventually(async () => {
    const application = await getApplication(ctx, id);
    return application.approvalId ? (application as ApplicationDetail & { approvalId: string }) : null;
  });
const withStatus = (id: string, status: string) =>
  eventually(async () => {
    const application = await getApplication(ctx, id);
    return application.status === status ? application : null;
  });
async function prepare(): Promise<ApplicationDetail & { approvalId: string }> {
  const jobId = jobIds.shift();
  if (!jobId) throw new Error("There are too few sample jobs.");
  return waiting((await requestPreparation(ctx, { jobId })).id);
}
const hashOf = async (approvalId: string) => (await getApproval(ctx, approvalId)).package.hash;

describe("preparing an application", () => {
  it("ranks at least fifty of the sample jobs, each with a reason", async () => {
    const { items } = await listJobs(ctx, { filter: {}, limit: 50 });
    expect(items).toHaveLength(50);
    expect(items.every((job) => job.score !== null && job.reasons.length > 0)).toBe(true);
    expect(items.map((job) => job.score)).toEqual(
      items.map((job) => job.score).toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  it("seals what the floor wrote, waits, and makes exactly the approved bytes downloadable", async () => {
    const application = await prepare();
    expect(application.draft?.claims).toEqual([]);
    const packageHash = await hashOf(application.approvalId);
    const [sealed] = application.packages;
    await expect(exportPackage(ctx, sealed?.id ?? "")).rejects.toMatchObject({ code: "conflict" });
    await decideApproval(ctx, { id: application.approvalId, decision: "approve", packageHash });
    await withStatus(application.id, "ready");
    const first = await exportPackage(ctx, sealed?.id ?? "");
    const second = await exportPackage(ctx, sealed?.id ?? "");
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it("tells its owner the steps of the run, the wait included", async () => {
    const { id } = await prepare();
    const { runs } = await eventually(async () => {
      const listed = await listApplicationRuns(ctx, id);
      const isAsked = listed.runs[0]?.steps.some((step) => step.name === "request-approval" && step.state === "done");
      return isAsked && listed.runs[0]?.steps.some((step) => step.state === "waiting") ? listed : null;
    });
    expect(runs[0]?.steps.filter((step) => step.state === "done").map((step) => step.name)).toEqual([
      "check-budget",
      "tailor-resume",
      "write-cover-letter",
      "answer-questions",
      "verify-claims",
      "render-documents",
      "seal-package",
      "request-approval",
    ]);
  });

  it("waits for the answer before it asks, so that none can come too early", async () => {
    const { id } = await prepare();
    const { runs } = await eventually(async () => {
      const listed = await listApplicationRuns(ctx, id);
      return listed.runs[0]?.steps.some((step) => step.name === "request-approval" && step.state === "done")
        ? listed
        : null;
    });
    const startOf = (name: string) => Number(runs[0]?.steps.find((step) => step.name === name)?.startedAt);
    expect(startOf("await-decision")).toBeLessThanOrEqual(startOf("request-approval"));
  });

  it("seals once, however often the step runs", async () => {
    const { id, draft, packages } = await prepare();
    const files = packages[0]?.manifest.files ?? [];
    const again = await sealPackage(ctx, { applicationId: id, draftId: draft?.id ?? "", files });
    expect(again.packageId).toBe(packages[0]?.id);
    const { activity } = await getApplication(ctx, id);
    expect(activity.filter((line) => line.kind === "package.sealed")).toHaveLength(1);
  });

  it("keeps the first text of a draft when a second attempt of the step ends late", async () => {
    const { id, draft } = await prepare();
    if (!draft?.coverLetter || !draft.tailoredResume) throw new Error("There is a complete draft.");
    const late = { ...draft.coverLetter, closing: "A late closing," };
    expect(await saveCoverLetter(ctx.db, draft.id, late, "model")).toBe(false);
    expect(await saveTailoredResume(ctx.db, draft.id, draft.tailoredResume, "model")).toBe(false);
    expect((await getApplication(ctx, id)).draft).toMatchObject({
      coverLetter: draft.coverLetter,
      letterWriter: "floor",
    });
  });

  it("makes one application of two requests for one job", async () => {
    const jobId = jobIds.shift() ?? "";
    const [first, second] = await Promise.all([requestPreparation(ctx, { jobId }), requestPreparation(ctx, { jobId })]);
    expect(first.id).toBe(second.id);
  });

  it("refuses a stale hash and a second answer, and lets one of two answers at once win", async () => {
    const { approvalId, id } = await prepare();
    await expect(
      decideApproval(ctx, { id: approvalId, decision: "approve", packageHash: "0".repeat(64) }),
    ).rejects.toMatchObject({ code: "conflict" });
    const packageHash = await hashOf(approvalId);
    const answers = await Promise.allSettled([
      decideApproval(ctx, { id: approvalId, decision: "approve", packageHash }),
      decideApproval(ctx, { id: approvalId, decision: "approve", packageHash }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    await withStatus(id, "ready");
  });

  it("writes a new draft after a rejection with notes, with a hash of its own", async () => {
    const { approvalId, id } = await prepare();
    const before = await hashOf(approvalId);
    await decideApproval(ctx, { id: approvalId, decision: "reject", packageHash: before, notes: "Shorter, please." });
    const next = await eventually(async () => {
      const application = await getApplication(ctx, id);
      return application.approvalId && application.approvalId !== approvalId ? application : null;
    });
    expect(next.draft).toMatchObject({ number: 2, guidance: "Shorter, please." });
  });

  it("voids what waits when the owner edits, and asks again for the new bytes", async () => {
    const { approvalId, id, draft } = await prepare();
    const letter = draft?.coverLetter;
    if (!letter) throw new Error("There is a letter.");
    await editDraft(ctx, { applicationId: id, coverLetter: { ...letter, closing: "Best wishes," } });
    const next = await eventually(async () => {
      const application = await getApplication(ctx, id);
      return application.approvalId && application.approvalId !== approvalId ? application : null;
    });
    expect(next.packages[0]?.hash).not.toBe(next.packages[1]?.hash);
    await expect(
      decideApproval(ctx, { id: approvalId, decision: "approve", packageHash: next.packages[1]?.hash ?? "" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("blocks the seal of an edit that says more than the evidence", async () => {
    const { id, draft } = await prepare();
    const letter = draft?.coverLetter;
    if (!letter) throw new Error("There is a letter.");
    const boast = { text: "I led a team of 40 engineers at Google for ten years.", evidenceIds: [] };
    await editDraft(ctx, {
      applicationId: id,
      coverLetter: { ...letter, paragraphs: [...letter.paragraphs, [boast]] },
    });
    const stopped = await withStatus(id, "draft");
    expect(stopped.draft?.claims?.length).toBeGreaterThan(0);
    expect(stopped.approvalId).toBeNull();
  });

  it("cancels cleanly while it waits", async () => {
    const { approvalId, id } = await prepare();
    const packageHash = await hashOf(approvalId);
    await cancelApplication(ctx, id);
    await expect(decideApproval(ctx, { id: approvalId, decision: "approve", packageHash })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await getApplication(ctx, id)).status).toBe("cancelled");
  });

  it("voids what waits when the facts behind it change", async () => {
    const { approvalId } = await prepare();
    const packageHash = await hashOf(approvalId);
    const [resume] = await listResumes(ctx);
    await correctResume(ctx, {
      id: resume?.id ?? "",
      resume: { ...JO, basics: { ...JO.basics, label: "Web Developer" } },
    });
    await expect(decideApproval(ctx, { id: approvalId, decision: "approve", packageHash })).rejects.toThrow(
      /a fact these documents use: “Software Developer”/,
    );
  });

  it("shows nobody another person's application", async () => {
    const { id, approvalId } = await prepare();
    const stranger = await stack.person();
    await expect(getApplication(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getApproval(stranger, approvalId)).rejects.toMatchObject({ code: "not_found" });
  });
});
