import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SubmissionChannel } from "@/server/ports/submission-channel";
import { abandonSubmission } from "@/server/services/submission/abandon-submission";
import { answerSubmission } from "@/server/services/submission/answer-submission";
import { cancelSubmission } from "@/server/services/submission/cancel-submission";
import { recordSubmissionIntent } from "@/server/services/submission/record-submission-intent";
import { requestSubmission } from "@/server/services/submission/request-submission";
import { sendSubmission } from "@/server/services/submission/send-submission";
import { getSubmissionOf } from "@/server/services/submission/submission.store";
import { inventApplication, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

/** A person with a ready application and an employer that does what the test says, and counts. */
async function start(send: SubmissionChannel["send"] = async () => ({ outcome: "submitted", reference: "r-1" })) {
  const sends: string[] = [];
  const channel: SubmissionChannel = {
    isRepeatable: false,
    send(parcel) {
      sends.push(parcel.idempotencyKey);
      return send(parcel);
    },
  };
  const submissionChannels = { hand_off: channel, e_mail: channel, practice: channel };
  const person = await inventPerson(database, { submissionChannels });
  const application = await inventApplication(person);
  const { ctx } = person;
  const ask = () =>
    requestSubmission(ctx, {
      applicationId: application.applicationId,
      packageHash: application.packageHash,
      channel: "hand_off",
    });
  const stateOf = async (id: string) => (await getSubmissionOf(ctx.db, person.accountId, id)).state;
  const statusOf = async () =>
    (await ctx.db.application.findUniqueOrThrow({ where: { id: application.applicationId } })).status;
  return { ...person, ...application, sends, ask, stateOf, statusOf };
}

async function intend(world: Awaited<ReturnType<typeof start>>) {
  const { id } = await world.ask();
  await recordSubmissionIntent(world.ctx, { submissionId: id });
  return { submissionId: id };
}

describe("asking to send", () => {
  it("is one attempt however often it is asked, also at once", async () => {
    const world = await start();
    const [first, second] = await Promise.all([world.ask(), world.ask()]);
    expect(new Set([first.id, second.id, (await world.ask()).id]).size).toBe(1);
    expect(await world.ctx.db.submission.count({ where: { applicationId: world.applicationId } })).toBe(1);
  });

  it("refuses other bytes than the newest approved ones, and another person", async () => {
    const world = await start();
    const { ctx, applicationId } = world;
    await expect(
      requestSubmission(ctx, { applicationId, packageHash: "0".repeat(64), channel: "hand_off" }),
    ).rejects.toMatchObject({ code: "conflict" });
    const stranger = await inventPerson(database);
    await expect(
      requestSubmission(stranger.ctx, { applicationId, packageHash: world.packageHash, channel: "hand_off" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuses a package whose approval was voided, also between the request and the intent", async () => {
    const world = await start();
    const { id } = await world.ask();
    await world.ctx.db.approval.update({ where: { id: world.approvalId }, data: { voidedAt: world.clock.now() } });
    await expect(recordSubmissionIntent(world.ctx, { submissionId: id })).rejects.toMatchObject({ code: "conflict" });
    await abandonSubmission(world.ctx, { submissionId: id, reason: "The approval no longer stands." });
    expect(await world.stateOf(id)).toBe("failed");
    await expect(world.ask()).rejects.toMatchObject({ code: "conflict" });
    expect(world.sends).toEqual([]);
  });

  it("refuses a way the posting does not offer", async () => {
    const { ctx, applicationId, packageHash } = await start();
    await expect(requestSubmission(ctx, { applicationId, packageHash, channel: "e_mail" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("sending", () => {
  it("calls the employer once, however often the steps run, and moves the application", async () => {
    const world = await start();
    const input = await intend(world);
    await recordSubmissionIntent(world.ctx, input);
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "submitted" });
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "submitted" });
    expect(world.sends).toEqual([world.packageHash]);
    expect(await world.statusOf()).toBe("submitted");
    await expect(world.ask()).rejects.toThrow(/sent already/);
    expect(world.events.map((event) => event.name)).toEqual([
      "submission/requested",
      "application/status.changed",
      "submission/submitted",
    ]);
  });

  it("does not send again what stopped between the intent and the answer: it asks the owner", async () => {
    const world = await start();
    const input = await intend(world);
    await world.ctx.db.submission.update({ where: { id: input.submissionId }, data: { state: "sending" } });
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "unknown" });
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "unknown" });
    expect(world.sends).toEqual([]);
    expect((await world.ask()).isNew).toBe(false);
  });

  it("knows nothing after a broken connection, and takes the owner's word either way", async () => {
    const broken = () => Promise.reject(new Error("socket hang up"));
    const arrived = await start(broken);
    const input = await intend(arrived);
    expect(await sendSubmission(arrived.ctx, input)).toEqual({ state: "unknown" });
    await answerSubmission(arrived.ctx, { id: input.submissionId, wasSent: true });
    expect(await arrived.statusOf()).toBe("submitted");

    const lost = await start(broken);
    const again = await intend(lost);
    await sendSubmission(lost.ctx, again);
    await answerSubmission(lost.ctx, { id: again.submissionId, wasSent: false });
    expect(await lost.statusOf()).toBe("ready");
    expect((await lost.ask()).isNew).toBe(true);
    await expect(answerSubmission(lost.ctx, { id: again.submissionId, wasSent: true })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("believes an answer that comes after a repetition gave the attempt up", async () => {
    let answer: (value: { outcome: "submitted"; reference: string }) => void = () => undefined;
    const world = await start(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const input = await intend(world);
    const slow = sendSubmission(world.ctx, input);
    while (world.sends.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "unknown" });
    answer({ outcome: "submitted", reference: "late" });
    expect(await slow).toEqual({ state: "submitted" });
    expect(world.sends).toHaveLength(1);
  });

  it("tries again what certainly never left", async () => {
    let tries = 0;
    const world = await start(async () =>
      ++tries === 1 ? { outcome: "not_reached", reason: "No connection." } : { outcome: "submitted", reference: null },
    );
    const input = await intend(world);
    await expect(sendSubmission(world.ctx, input)).rejects.toMatchObject({ code: "unavailable" });
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "submitted" });
  });

  it("ends a refusal with its reason and lets the owner send another way", async () => {
    const world = await start(async () => ({ outcome: "refused", reason: "The address does not exist." }));
    const input = await intend(world);
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "failed" });
    expect(await world.statusOf()).toBe("ready");
    expect((await world.ask()).isNew).toBe(true);
  });

  it("sends nothing when a stored file is not the sealed one", async () => {
    const world = await start();
    const input = await intend(world);
    const get = world.ctx.ports.files.get;
    world.ctx.ports.files.get = async (key) => new Uint8Array([...(await get(key)), 1]);
    await expect(sendSubmission(world.ctx, input)).rejects.toMatchObject({ code: "conflict" });
    expect(world.sends).toEqual([]);
    await abandonSubmission(world.ctx, { ...input, reason: "The package is not what was sealed." });
    expect(await world.stateOf(input.submissionId)).toBe("failed");
  });
});

describe("cancelling", () => {
  it("works until it is under way", async () => {
    const world = await start();
    const input = await intend(world);
    await cancelSubmission(world.ctx, input.submissionId);
    expect(await sendSubmission(world.ctx, input)).toEqual({ state: "cancelled" });
    expect(world.sends).toEqual([]);
    const second = await intend(world);
    await sendSubmission(world.ctx, second);
    await expect(cancelSubmission(world.ctx, second.submissionId)).rejects.toMatchObject({ code: "conflict" });
  });
});
