import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageManifestSchema } from "@/lib/domain/package/package.schema";
import type { ServiceContext } from "@/server/context";
import { asJson } from "@/server/db/json";
import type { FileStore } from "@/server/ports/file-store";
import { updateAnalytics } from "@/server/services/analytics/update-analytics";
import { deleteApplication } from "@/server/services/application/delete-application";
import { deleteEndedApplications } from "@/server/services/application/delete-ended-applications";
import { failPreparation } from "@/server/services/application/fail-preparation";
import { getApplication } from "@/server/services/application/get-application";
import { listDecidedApprovals } from "@/server/services/approval/list-decided-approvals";
import { listNotifications } from "@/server/services/notification/list-notifications";
import { insertNotification } from "@/server/services/notification/notification.store";
import { notifyOwner } from "@/server/services/notification/notify-owner";
import { exportPackage } from "@/server/services/package/export-package";
import { getRetention } from "@/server/services/package/get-retention";
import { listLedger } from "@/server/services/package/list-ledger";
import { removeDeletedFiles } from "@/server/services/package/remove-deleted-files";
import { updateRetention } from "@/server/services/package/update-retention";
import { answerSubmission } from "@/server/services/submission/answer-submission";
import { requestSubmission } from "@/server/services/submission/request-submission";
import { type InventedApplication, inventApplication, inventPerson } from "@/server/testing/invented-application";
import { memoryFiles } from "@/server/testing/memory-files";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const filesOf = async ({ packageId }: InventedApplication): Promise<string[]> => {
  const { manifest } = await database.db.package.findUniqueOrThrow({ where: { id: packageId } });
  return packageManifestSchema.parse(manifest).files.map((file) => `packages/${file.sha256}`);
};
const present = async (files: FileStore, keys: readonly string[]): Promise<boolean[]> =>
  Promise.all(keys.map((key) => files.has(key)));
const rowsOf = (applicationId: string) =>
  Promise.all([
    database.db.application.count({ where: { id: applicationId } }),
    database.db.package.count({ where: { applicationId } }),
    database.db.draft.count({ where: { applicationId } }),
    database.db.applicationNote.count({ where: { applicationId } }),
    database.db.reminder.count({ where: { applicationId } }),
    database.db.submission.count({ where: { applicationId } }),
  ]);
/** What the ledger says of deleted packages. */
const deletedOf = async ({ ctx }: { ctx: ServiceContext }) =>
  (await listLedger(ctx)).items.flatMap((line) => (line.kind === "deleted" ? [line] : []));
const GONE = [0, 0, 0, 0, 0, 0];

/** An attempt in the given state, as the engine would have left it. */
async function attempt(
  { accountId }: { accountId: string },
  { applicationId, packageId, packageHash }: InventedApplication,
  state: "requested" | "intended" | "sending" | "unknown" | "submitted",
) {
  const at = new Date("2026-05-04T10:00:00.000Z");
  await database.db.submission.create({
    data: {
      accountId,
      applicationId,
      packageId,
      packageHash,
      activeKey: packageId,
      channel: "e_mail",
      recipient: "jobs@ellerby.example.org",
      state,
      reference: state === "submitted" ? "<1@example.org>" : null,
      requestedAt: at,
      changedAt: at,
    },
  });
}

describe("deleting an application", () => {
  it("takes everything with it and leaves the lines that prove what was sent", async () => {
    const person = await inventPerson(database);
    const world = await inventApplication(person, { status: "submitted" });
    const { applicationId } = world;
    const keys = await filesOf(world);
    await attempt(person, world, "submitted");
    await exportPackage(person.ctx, world.packageId);
    await database.db.applicationNote.create({ data: { applicationId, text: "They called." } });
    const { accountId } = person;
    await database.db.reminder.create({
      data: { accountId, applicationId, kind: "task", title: "Call", dueAt: new Date("2026-06-01T09:00:00.000Z") },
    });
    await insertNotification(database.db, accountId, {
      causeKey: "asked",
      message: "Your decision, please.",
      href: `/approvals/${world.approvalId}`,
    });
    await deleteApplication(person.ctx, { id: applicationId });
    expect(await rowsOf(applicationId)).toEqual(GONE);
    expect(await present(person.ctx.ports.files, keys)).toEqual(keys.map(() => false));
    expect(await deletedOf(person)).toEqual([
      expect.objectContaining({
        packageHash: world.packageHash,
        company: "Ellerby Instruments",
        title: "Backend Engineer",
        channel: "e_mail",
        recipient: "jobs@ellerby.example.org",
        reference: "<1@example.org>",
        sentAt: new Date("2026-05-04T10:00:00.000Z"),
        approvedAt: person.clock.now(),
        deletedBy: "owner",
        at: person.clock.now(),
      }),
    ]);
    const lines = (await listLedger(person.ctx)).items.map((line) => [line.kind, line.packageHash, line.here]);
    expect(lines).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        ["downloaded", world.packageHash, null],
        ["deleted", world.packageHash, null],
      ]),
    );
    const activity = await database.db.activity.findMany({ where: { accountId, subjectId: applicationId } });
    expect(activity.map((row) => row.kind)).toContain("application.deleted");
    expect((await listNotifications(person.ctx)).items).toEqual([]);
    expect(await listDecidedApprovals(person.ctx)).toEqual([]);
    await expect(getApplication(person.ctx, applicationId)).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteApplication(person.ctx, { id: applicationId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is nobody else's to do", async () => {
    const person = await inventPerson(database);
    const world = await inventApplication(person);
    const stranger = await inventPerson(database);
    await expect(deleteApplication(stranger.ctx, { id: world.applicationId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await rowsOf(world.applicationId)).slice(0, 2)).toEqual([1, 1]);
    expect(await deletedOf(stranger)).toEqual([]);
  });

  it("ends what waits first: the run, the request and an attempt that did not begin", async () => {
    const person = await inventPerson(database);
    const waiting = await inventApplication(person, { status: "awaiting_approval" });
    await deleteApplication(person.ctx, { id: waiting.applicationId });
    const told = person.events.map((event) => event.name);
    expect(told).toEqual(expect.arrayContaining(["approval/voided", "application/cancelled"]));
    const asked = await inventApplication(person);
    await attempt(person, asked, "requested");
    await deleteApplication(person.ctx, { id: asked.applicationId });
    expect(person.events.map((event) => event.name)).toContain("submission/cancelled");
    expect((await deletedOf(person)).map((row) => row.sentAt)).toEqual([null, null]);
  });

  it.each([
    ["sending", /being sent right now/],
    ["unknown", /Say first whether your application arrived/],
  ] as const)("waits for a sending that stands at “%s”", async (state, sentence) => {
    const person = await inventPerson(database);
    const world = await inventApplication(person);
    await attempt(person, world, state);
    await expect(deleteApplication(person.ctx, { id: world.applicationId })).rejects.toThrow(sentence);
    expect((await rowsOf(world.applicationId)).slice(0, 2)).toEqual([1, 1]);
    expect(await present(person.ctx.ports.files, await filesOf(world))).not.toContain(false);
    expect(await deletedOf(person)).toEqual([]);
  });

  it("is possible once the owner said how it ended", async () => {
    const person = await inventPerson(database);
    const world = await inventApplication(person);
    await attempt(person, world, "unknown");
    const { id } = await database.db.submission.findFirstOrThrow({ where: { applicationId: world.applicationId } });
    await answerSubmission(person.ctx, { id, wasSent: true });
    await deleteApplication(person.ctx, { id: world.applicationId });
    expect((await deletedOf(person))[0]).toMatchObject({
      channel: "e_mail",
      sentAt: person.clock.now(),
    });
  });

  it("lets the job be prepared for again, and what comes late for it ends quietly", async () => {
    const person = await inventPerson(database);
    const world = await inventApplication(person, { status: "preparing" });
    const { applicationId, draftId } = world;
    await deleteApplication(person.ctx, { id: applicationId });
    const { accountId, ctx } = person;
    await updateAnalytics(ctx, { applicationId });
    await failPreparation(ctx, { applicationId, draftId, message: "late" });
    await notifyOwner(ctx, { name: "application/preparation.failed", data: { accountId, applicationId, draftId } });
    expect((await listNotifications(ctx)).items).toEqual([]);
    await expect(
      requestSubmission(ctx, { applicationId, packageHash: world.packageHash, channel: "hand_off" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the stored files of a deleted package", () => {
  /** Makes a second application name the first one's files. */
  async function share(from: InventedApplication, to: InventedApplication) {
    const { manifest } = await database.db.package.findUniqueOrThrow({ where: { id: from.packageId } });
    await database.db.package.update({
      where: { id: to.packageId },
      data: { manifest: asJson(packageManifestSchema.parse(manifest)) },
    });
  }

  it("stay as long as anybody's package names them", async () => {
    const files = memoryFiles();
    const [one, other] = [await inventPerson(database, { files }), await inventPerson(database, { files })];
    const [mine, theirs] = [await inventApplication(one), await inventApplication(other)];
    await share(mine, theirs);
    const keys = await filesOf(mine);
    await deleteApplication(one.ctx, { id: mine.applicationId });
    expect(await present(files, keys)).not.toContain(false);
    await deleteApplication(other.ctx, { id: theirs.applicationId });
    expect(await present(files, keys)).not.toContain(true);
  });

  it("stay as long as a kept mail carries them", async () => {
    const person = await inventPerson(database);
    const world = await inventApplication(person);
    const [first = "", ...others] = await filesOf(world);
    await database.db.outboxMail.create({
      data: {
        recipient: "jobs@example.org",
        subject: "s",
        text: "t",
        attachments: asJson([{ filename: "a.pdf", sha256: first.slice("packages/".length) }]),
      },
    });
    await deleteApplication(person.ctx, { id: world.applicationId });
    expect(await present(person.ctx.ports.files, [first, ...others])).toEqual([true, ...others.map(() => false)]);
  });

  it("are removed by the sweeper when the storage failed or the process died after the rows were gone", async () => {
    const kept = memoryFiles();
    let left = 1;
    const files: FileStore = {
      ...kept,
      async delete(key) {
        if (left-- <= 0) throw new Error("the disk is away");
        await kept.delete(key);
      },
    };
    const person = await inventPerson(database, { files });
    const world = await inventApplication(person);
    const keys = await filesOf(world);
    await deleteApplication(person.ctx, { id: world.applicationId });
    expect(await rowsOf(world.applicationId)).toEqual(GONE);
    expect((await present(kept, keys)).filter(Boolean)).toHaveLength(keys.length - 1);
    left = keys.length;
    const system = { ...person.ctx, actor: { kind: "system" } as const };
    expect(await removeDeletedFiles(system)).toEqual({ packages: 1, files: keys.length - 1 });
    expect(await present(kept, keys)).not.toContain(true);
    expect(await removeDeletedFiles(system)).toEqual({ packages: 0, files: 0 });
  });

  it("are put back when somebody seals the same bytes in the same moment", async () => {
    const kept = memoryFiles();
    const other: { application?: InventedApplication } = {};
    const files: FileStore = {
      ...kept,
      async delete(key) {
        await kept.delete(key);
        if (other.application)
          await database.db.package.update({ where: { id: other.application.packageId }, data: { manifest: deleted } });
      },
    };
    const person = await inventPerson(database, { files });
    const mine = await inventApplication(person);
    const sealed = await database.db.package.findUniqueOrThrow({ where: { id: mine.packageId } });
    const deleted = asJson(packageManifestSchema.parse(sealed.manifest));
    const keys = await filesOf(mine);
    other.application = await inventApplication(person);
    await deleteApplication(person.ctx, { id: mine.applicationId });
    expect(await present(kept, keys)).not.toContain(false);
  });
});

describe("keeping what ended for a while", () => {
  it("deletes what ended longer ago, tells how many, and touches nothing that is open", async () => {
    const person = await inventPerson(database);
    const [ended, open, arrived] = [
      await inventApplication(person, { status: "rejected" }),
      await inventApplication(person, { status: "interviewing" }),
      await inventApplication(person, { status: "no_answer" }),
    ];
    await attempt(person, arrived, "unknown");
    const keeper = await inventPerson(database);
    const forever = await inventApplication(keeper, { status: "rejected" });
    await updateRetention(person.ctx, { monthsAfterEnd: 6 });
    expect((await getApplication(person.ctx, ended.applicationId)).deletesAt).toEqual(
      new Date("2026-11-04T09:00:00.000Z"),
    );
    expect((await getApplication(person.ctx, open.applicationId)).deletesAt).toBeNull();
    const system = { ...person.ctx, actor: { kind: "system" } as const };
    person.clock.set("2026-11-04T08:59:59.000Z");
    expect(await deleteEndedApplications(system)).toEqual({ deleted: 0 });
    person.clock.set("2026-11-04T09:00:00.000Z");
    expect((await getRetention(person.ctx)).due.map((one) => one.count)).toEqual([2, 2, 0, 0, 0]);
    expect(await deleteEndedApplications(system)).toEqual({ deleted: 1 });
    expect((await deletedOf(person)).map((row) => [row.packageHash, row.deletedBy])).toEqual([
      [ended.packageHash, "retention"],
    ]);
    for (const { applicationId } of [open, arrived, forever])
      expect(await database.db.application.count({ where: { id: applicationId } })).toBe(1);
    expect((await listNotifications(person.ctx)).items.map((row) => row.message)).toEqual([
      "One application that ended more than 6 months ago was deleted, as you asked.",
    ]);
    expect(await deleteEndedApplications(system)).toEqual({ deleted: 0 });
  });

  it("is forever until its owner says otherwise, and again", async () => {
    const person = await inventPerson(database);
    const ended = await inventApplication(person, { status: "withdrawn" });
    expect(await getRetention(person.ctx)).toMatchObject({ monthsAfterEnd: null });
    await updateRetention(person.ctx, { monthsAfterEnd: 3 });
    await updateRetention(person.ctx, { monthsAfterEnd: null });
    person.clock.set("2036-05-04T09:00:00.000Z");
    await deleteEndedApplications({ ...person.ctx, actor: { kind: "system" } });
    expect((await getApplication(person.ctx, ended.applicationId)).deletesAt).toBeNull();
  });
});
