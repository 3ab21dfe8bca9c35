import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import type { ReadOptions, ReadResume } from "@/server/ports/resume-reader";
import { insertAccount } from "@/server/services/account/account.store";
import { listNotificationsOf } from "@/server/services/notification/notification.store";
import { correctResume } from "@/server/services/resume/correct-resume";
import { deleteResume } from "@/server/services/resume/delete-resume";
import { getResume } from "@/server/services/resume/get-resume";
import { recogniseResume } from "@/server/services/resume/recognise-resume";
import { rereadResume } from "@/server/services/resume/reread-resume";
import { stopRecognition } from "@/server/services/resume/stop-recognition";
import { sweepRecognitions } from "@/server/services/resume/sweep-recognitions";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const typed: Resume = { basics: { name: "Tamsin Okonjo", phone: "0123" } };
const whole: Resume = { ...typed, work: [{ name: "Plover Press", position: "Bindery Foreman" }] };

type World = { ctx: ServiceContext; told: string[]; clock: { now: number } };
let people = 0;

/** A reader of a scan: at once it sees `first`, and `during` runs while it recognises the rest. */
async function world(
  first: { resume: Resume; text: string },
  during: (progress: (index: number) => void, signal: AbortSignal | undefined) => Promise<void> = async (tell) =>
    tell(1),
): Promise<World> {
  const clock = { now: Date.parse("2026-03-02T10:00:00Z") };
  const told: string[] = [];
  const account = await insertAccount(database.db, {
    email: `scan-${++people}@example.org`,
    name: "Tamsin Okonjo",
    role: "user",
  });
  if (!account) throw new Error("This address is taken.");
  const ctx = database.contextFor(
    { kind: "account", accountId: account.id, role: "user" },
    {
      resumeReader: {
        async read(_: Uint8Array, __: string, options: ReadOptions = {}): Promise<ReadResume> {
          const common = { mediaType: "application/pdf", pageCount: 2 };
          if (options.recognition === "later") return { ...first, ...common, unrecognised: [1, 2] };
          await during((index) => {
            clock.now += 5_000;
            options.onProgress?.({ stage: "recognising", page: index, index, count: 2, share: (index - 1) / 2 });
          }, options.signal);
          if (options.signal?.aborted) throw new AppError("conflict", "Reading this file was stopped.");
          return { resume: whole, text: "Tamsin Okonjo Plover Press", ...common };
        },
        close: async () => undefined,
      },
      files: {
        put: async () => `uploads/${people}`,
        get: async () => new Uint8Array(),
        has: async () => true,
        delete: async () => undefined,
      },
      workflowEvents: {
        send: async (events: { event: { name: string } }[]) => void told.push(...events.map(({ event }) => event.name)),
      },
      skills: { recognize: () => [], canonical: () => null, implies: () => false },
    },
  );
  return { ctx: { ...ctx, clock: { now: () => new Date(clock.now) } }, told, clock };
}

const SCAN = { resume: {}, text: "" };
const upload = (ctx: ServiceContext) => uploadResume(ctx, { bytes: new Uint8Array([1]), filename: "scan.pdf" });

describe("a scan", () => {
  it("is there at once, and its profile when its pages are recognised", async () => {
    const seen: unknown[] = [];
    const { ctx, told } = await world(SCAN, async (tell) => {
      tell(2);
      await expect.poll(async () => (await getResume(ctx, id)).reading).toEqual({ page: 2, pageCount: 2, share: 0.5 });
      seen.push((await getResume(ctx, id)).corrected);
    });
    const { id, error, isReading } = await upload(ctx);
    expect([error, isReading]).toEqual([null, true]);
    expect(told).toContain("resume/recognition.requested");
    expect(await getResume(ctx, id)).toMatchObject({
      corrected: null,
      error: null,
      isPrimary: false,
      reading: { page: 0 },
    });
    expect(await recogniseResume(ctx, { id })).toEqual({ isRead: true });
    expect(seen).toEqual([null]);
    expect(await getResume(ctx, id)).toMatchObject({ corrected: whole, reading: null, isPrimary: true });
    const [notice] = await listNotificationsOf(ctx.db, accountOf(ctx), { limit: 5 });
    expect(notice).toMatchObject({ href: `/resumes/${id}` });
    // The same event a second time finds nothing to do.
    expect(await recogniseResume(ctx, { id })).toEqual({ isRead: false });
  });

  it("keeps what the owner corrected while the other pages were recognised", async () => {
    const { ctx } = await world({ resume: typed, text: "Tamsin Okonjo" }, async () => {
      await correctResume(ctx, { id, resume: { ...typed, basics: { ...typed.basics, phone: "+1 555" } } });
    });
    const { id } = await upload(ctx);
    expect((await getResume(ctx, id)).corrected).toEqual(typed);
    await recogniseResume(ctx, { id });
    expect((await getResume(ctx, id)).corrected).toMatchObject({
      ...whole,
      basics: { ...typed.basics, phone: "+1 555" },
    });
  });

  it("is given up when its owner stops it, and can be read again", async () => {
    let isStopping = true;
    const { ctx } = await world(SCAN, async (tell, signal) => {
      tell(1);
      if (!isStopping) return;
      await stopRecognition(ctx, { id });
      tell(2);
      await expect.poll(() => signal?.aborted).toBe(true);
    });
    const { id } = await upload(ctx);
    expect(await recogniseResume(ctx, { id })).toEqual({ isRead: false });
    const stopped = await getResume(ctx, id);
    expect([stopped.corrected, stopped.reading]).toEqual([null, null]);
    expect(stopped.error).toContain("Read it again");
    expect(await stopRecognition(ctx, { id })).toEqual({ isStopped: false });
    isStopping = false;
    expect(await rereadResume(ctx, { id, recognition: "later" })).toMatchObject({ isRecognising: true });
    await recogniseResume(ctx, { id });
    expect(await getResume(ctx, id)).toMatchObject({ corrected: whole, error: null });
  });

  it("says why it could not be read", async () => {
    const { ctx } = await world(SCAN, async () => {
      throw new AppError("unreadable_file", "This file takes too long to read.");
    });
    const { id } = await upload(ctx);
    await recogniseResume(ctx, { id });
    expect(await getResume(ctx, id)).toMatchObject({ error: "This file takes too long to read.", reading: null });
  });

  it("is nobody else's to stop, and ends when its file is deleted", async () => {
    const { ctx } = await world(SCAN);
    const { id } = await upload(ctx);
    const { ctx: other } = await world(SCAN);
    await expect(stopRecognition(other, { id })).rejects.toMatchObject({ code: "not_found" });
    await deleteResume(ctx, { id });
    expect(await recogniseResume(ctx, { id })).toEqual({ isRead: false });
  });

  it("is asked for again when its event was lost, and ends in an hour", async () => {
    const { ctx, told, clock } = await world(SCAN);
    const { id } = await upload(ctx);
    const requests = () => told.filter((name) => name === "resume/recognition.requested").length;
    clock.now = Date.now() + 10 * 60_000;
    await sweepRecognitions(ctx);
    expect(requests()).toBe(2);
    clock.now = Date.now() + 100 * 60_000;
    await sweepRecognitions(ctx);
    expect((await getResume(ctx, id)).error).toContain("interrupted");
  });
});

function accountOf(ctx: ServiceContext): string {
  if (ctx.actor.kind !== "account") throw new Error("This context acts for nobody.");
  return ctx.actor.accountId;
}
