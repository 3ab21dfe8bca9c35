import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageManifestSchema } from "@/lib/domain/package/package.schema";
import { createInProcessRateLimiter } from "@/server/adapters/rate-limiter/in-process";
import { createAesGcmSealer } from "@/server/adapters/sealer/aes-gcm";
import { asJson } from "@/server/db/json";
import { confirmSecondFactor } from "@/server/services/account/second-factor/confirm-second-factor";
import { startSecondFactor } from "@/server/services/account/second-factor/start-second-factor";
import { settleDecision } from "@/server/services/application/settle-decision";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { decideApprovals } from "@/server/services/approval/decide-approvals";
import { listApprovals } from "@/server/services/approval/list-approvals";
import { listDecidedApprovals } from "@/server/services/approval/list-decided-approvals";
import { remindOfApproval } from "@/server/services/approval/remind-of-approval";
import { requestApproval } from "@/server/services/approval/request-approval";
import { snoozeApproval } from "@/server/services/approval/snooze-approval";
import { sweepApprovals } from "@/server/services/approval/sweep-approvals";
import { voidStaleApprovals } from "@/server/services/approval/void-stale-approvals";
import { type InventedApplication, inventApplication, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

async function waiting() {
  const person = await inventPerson(database);
  const application = await inventApplication(person, { status: "awaiting_approval" });
  return { ...person, ...application };
}
const statusOf = async ({ applicationId }: InventedApplication) =>
  (await database.db.application.findUniqueOrThrow({ where: { id: applicationId } })).status;
const codeOf = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const approve = ({ approvalId, packageHash }: InventedApplication) =>
  ({ id: approvalId, packageHash, decision: "approve" }) as const;
/** Changes what the board says about the job behind an application. */
async function repost({ jobId }: InventedApplication, changes: Record<string, unknown>) {
  const row = await database.db.postingRecord.findFirstOrThrow({ where: { jobId } });
  await database.db.postingRecord.update({
    where: { id: row.id },
    data: { data: asJson({ ...(row.data as object), ...changes }) },
  });
}

describe("the ground of a request", () => {
  it("is lost when the posting says something else, also at the moment of deciding", async () => {
    const world = await waiting();
    await repost(world, { title: "Head of Sales" });
    await expect(decideApproval(world.ctx, approve(world))).rejects.toThrow(/The posting changed: the title/);
    expect(await statusOf(world)).toBe("draft");
    expect(world.events.map((event) => event.name)).toContain("approval/voided");
    await expect(decideApproval(world.ctx, approve(world))).rejects.toThrow(/no longer stands/);
  });

  it("is lost when the job closes, also after approval, with the reason", async () => {
    const person = await inventPerson(database);
    const ready = await inventApplication(person, { status: "ready" });
    await database.db.job.update({ where: { id: ready.jobId }, data: { closedAt: new Date() } });
    const system = { ...person.ctx, actor: { kind: "system" } as const };
    expect(await voidStaleApprovals(system, { jobIds: [ready.jobId] })).toEqual({ voided: 1 });
    expect(await statusOf(ready)).toBe("draft");
    expect(await voidStaleApprovals(system, { jobIds: [ready.jobId] })).toEqual({ voided: 0 });
    const [decided] = await listDecidedApprovals(person.ctx);
    expect(decided).toMatchObject({ decision: "approve", voidReason: "The job is no longer on its board." });
  });

  it("stays when only spelling changed, and for what is being sent", async () => {
    const person = await inventPerson(database);
    const spelled = await inventApplication(person, { status: "awaiting_approval" });
    await repost(spelled, { title: "BACKEND engineer" });
    const leaving = await inventApplication(person, { status: "ready" });
    await repost(leaving, { title: "Head of Sales" });
    const at = new Date();
    await database.db.submission.create({
      data: {
        accountId: person.accountId,
        applicationId: leaving.applicationId,
        packageId: leaving.packageId,
        packageHash: leaving.packageHash,
        activeKey: leaving.packageId,
        channel: "e_mail",
        recipient: "jobs@example.org",
        state: "sending",
        requestedAt: at,
        changedAt: at,
      },
    });
    const system = { ...person.ctx, actor: { kind: "system" } as const };
    const jobIds = [spelled.jobId, leaving.jobId];
    expect(await voidStaleApprovals(system, { jobIds })).toEqual({ voided: 0 });
    expect([await statusOf(spelled), await statusOf(leaving)]).toEqual(["awaiting_approval", "ready"]);
  });
});

describe("what is approved", () => {
  it("is bound to hash, person, time, device and second factor", async () => {
    const world = await waiting();
    const sealer = createAesGcmSealer("a secret of this test");
    const ctx = {
      ...world.ctx,
      ports: { ...world.ctx.ports, sealer, rateLimiter: createInProcessRateLimiter() },
    };
    const decisionOf = ({ approvalId }: InventedApplication) =>
      database.db.approvalDecision.findUniqueOrThrow({ where: { approvalId } });
    await decideApproval(ctx, { ...approve(world), device: "Firefox on Linux" });
    expect(await decisionOf(world)).toMatchObject({
      packageHash: world.packageHash,
      decidedBy: world.accountId,
      decidedAt: world.clock.now(),
      device: "Firefox on Linux",
      isFactorProved: false,
    });
    const { secret } = await startSecondFactor(ctx);
    await confirmSecondFactor(ctx, { code: codeOf(secret, world.clock.now()) });
    const [one, other] = [
      await inventApplication(world, { status: "awaiting_approval" }),
      await inventApplication(world, { status: "awaiting_approval" }),
    ];
    await expect(decideApproval(ctx, approve(one))).rejects.toMatchObject({ code: "second_factor_required" });
    world.clock.set("2026-05-04T09:01:00.000Z");
    await decideApproval(ctx, { ...approve(one), code: codeOf(secret, world.clock.now()) });
    expect((await decisionOf(one)).isFactorProved).toBe(true);
    world.clock.set("2026-05-04T09:02:00.000Z");
    const items = [{ id: other.approvalId, packageHash: other.packageHash }];
    await decideApprovals(ctx, { items, code: codeOf(secret, world.clock.now()) });
    expect((await decisionOf(other)).isFactorProved).toBe(true);
  });

  it("must be in the file store as it was sealed; else the request is voided and says which file", async () => {
    const world = await waiting();
    const { manifest } = await database.db.package.findUniqueOrThrow({ where: { id: world.packageId } });
    const letter = packageManifestSchema.parse(manifest).files.find((file) => file.role === "cover_letter_pdf");
    await world.ctx.ports.files.delete(`packages/${letter?.sha256}`);
    await expect(decideApproval(world.ctx, approve(world))).rejects.toThrow(
      /Jo-cover-letter.pdf is listed but not there/,
    );
    expect(await statusOf(world)).toBe("draft");
    await expect(decideApproval(world.ctx, approve(world))).rejects.toThrow(/no longer stands/);
    const [row] = await database.db.approval.findMany({ where: { id: world.approvalId } });
    expect(row?.voidReason).toMatch(/The stored files changed/);
  });
});

describe("putting it off", () => {
  it("keeps the request open longer, says nothing until then, and then asks again", async () => {
    const world = await waiting();
    const until = new Date("2026-05-12T09:00:00.000Z");
    const snoozed = await snoozeApproval(world.ctx, { id: world.approvalId, until });
    expect(snoozed.expiresAt.toISOString()).toBe("2026-05-14T09:00:00.000Z");
    const remind = (due: Parameters<typeof remindOfApproval>[1]["due"]) =>
      remindOfApproval(world.ctx, { approvalId: world.approvalId, due });
    const { next } = await remind(null);
    expect(next).toEqual({ kind: "again", at: until.toISOString() });
    world.clock.set("2026-05-06T09:00:00.000Z");
    await remind({ kind: "waiting", at: "2026-05-06T09:00:00.000Z" });
    expect(world.events.some((event) => event.name === "approval/reminded")).toBe(false);
    world.clock.set("2026-05-12T09:00:00.000Z");
    expect((await remind(next)).next).toEqual({ kind: "expiring", at: "2026-05-13T09:00:00.000Z" });
    expect(world.events.at(-1)).toMatchObject({ name: "approval/reminded", data: { reminder: "again" } });
    expect(await settleDecision(world.ctx, { approvalId: world.approvalId })).toMatchObject({ outcome: "waiting" });
    await decideApproval(world.ctx, approve(world));
    expect((await remind(null)).next).toBeNull();
  });

  it("refuses the past, more than a month, and what is decided", async () => {
    const world = await waiting();
    const snooze = (until: string) => snoozeApproval(world.ctx, { id: world.approvalId, until: new Date(until) });
    await expect(snooze("2026-05-01T09:00:00.000Z")).rejects.toMatchObject({ code: "invalid_input" });
    await expect(snooze("2026-07-01T09:00:00.000Z")).rejects.toMatchObject({ code: "invalid_input" });
    await decideApproval(world.ctx, approve(world));
    await expect(snooze("2026-05-08T09:00:00.000Z")).rejects.toMatchObject({ code: "conflict" });
  });

  it("stands last in the list", async () => {
    const person = await inventPerson(database);
    const first = await inventApplication(person, { status: "awaiting_approval" });
    person.clock.set("2026-05-05T09:00:00.000Z");
    const second = await inventApplication(person, { status: "awaiting_approval" });
    await snoozeApproval(person.ctx, { id: first.approvalId, until: new Date("2026-05-08T09:00:00.000Z") });
    expect((await listApprovals(person.ctx)).map((item) => item.id)).toEqual([second.approvalId, first.approvalId]);
  });
});

describe("time", () => {
  it("ends what nobody decided, whoever notices", async () => {
    const world = await waiting();
    world.clock.set("2026-05-11T08:59:59.000Z");
    expect(await settleDecision(world.ctx, { approvalId: world.approvalId })).toMatchObject({ outcome: "waiting" });
    world.clock.set("2026-05-11T09:00:00.000Z");
    await sweepApprovals({ ...world.ctx, actor: { kind: "system" } });
    expect(await statusOf(world)).toBe("draft");
    expect(world.events.map((event) => event.name)).toContain("approval/expired");
    await expect(decideApproval(world.ctx, approve(world))).rejects.toMatchObject({ code: "conflict" });
  });

  it("acts on a decision whose run was lost", async () => {
    const world = await waiting();
    await decideApproval(world.ctx, approve(world));
    world.clock.set("2026-05-04T09:06:00.000Z");
    await sweepApprovals({ ...world.ctx, actor: { kind: "system" } });
    expect(await statusOf(world)).toBe("ready");
  });
});

describe("asking again", () => {
  it("is a new request when a later draft has the very same bytes", async () => {
    const world = await waiting();
    await decideApproval(world.ctx, { ...approve(world), decision: "reject", notes: "Warmer, please." });
    const draft = await database.db.draft.findFirstOrThrow({
      where: { applicationId: world.applicationId, number: 2 },
    });
    const asked = await requestApproval(world.ctx, { packageId: world.packageId, draftId: draft.id });
    expect(asked.approvalId).not.toBe(world.approvalId);
    expect(await requestApproval(world.ctx, { packageId: world.packageId, draftId: draft.id })).toMatchObject({
      approvalId: asked.approvalId,
    });
    await decideApproval(world.ctx, { ...approve(world), id: asked.approvalId });
    expect(await statusOf(world)).toBe("approved");
  });
});

describe("many at once", () => {
  it("covers every item, each by its own hash, and one refusal stops none of the others", async () => {
    const person = await inventPerson(database);
    const [good, stale] = [
      await inventApplication(person, { status: "awaiting_approval" }),
      await inventApplication(person, { status: "awaiting_approval" }),
    ];
    const outcomes = await decideApprovals(person.ctx, {
      items: [
        { id: stale.approvalId, packageHash: "0".repeat(64) },
        { id: good.approvalId, packageHash: good.packageHash },
        { id: "nobody's", packageHash: good.packageHash },
      ],
      device: "Firefox on Linux",
    });
    expect(outcomes.map((one) => one.refusal === null)).toEqual([false, true, false]);
    expect(outcomes[1]).toMatchObject({ company: "Ellerby Instruments", title: "Backend Engineer" });
    const decided = await listDecidedApprovals(person.ctx);
    expect(decided).toEqual([
      expect.objectContaining({ id: good.approvalId, device: "Firefox on Linux", packageHash: good.packageHash }),
    ]);
    const stranger = await inventPerson(database);
    expect(await listDecidedApprovals(stranger.ctx)).toEqual([]);
  });
});
