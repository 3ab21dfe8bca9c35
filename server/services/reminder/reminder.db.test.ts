import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reminderInputSchema } from "@/lib/domain/reminder/reminder.schema";
import type { ServiceContext } from "@/server/context";
import { changeReminder } from "@/server/services/reminder/change-reminder";
import { createReminder } from "@/server/services/reminder/create-reminder";
import { deleteReminder } from "@/server/services/reminder/delete-reminder";
import { finishReminder } from "@/server/services/reminder/finish-reminder";
import { getCalendarFeed, getReminderCalendar } from "@/server/services/reminder/get-calendar";
import { listReminders } from "@/server/services/reminder/list-reminders";
import { notifyDueReminders } from "@/server/services/reminder/notify-due-reminders";
import { shareCalendar, stopSharingCalendar } from "@/server/services/reminder/share-calendar";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const NOON = new Date("2026-12-01T12:00:00Z");

async function person(now = NOON): Promise<ServiceContext> {
  const { id } = await database.db.account.create({
    data: { email: `${crypto.randomUUID()}@example.org`, name: "Mira" },
  });
  return { ...database.contextFor({ kind: "account", accountId: id, role: "user" }), clock: { now: () => now } };
}
const input = (changes: Record<string, unknown> = {}) =>
  reminderInputSchema.parse({ kind: "task", title: "Call Ana", dueAt: "2026-12-01T11:00:00Z", ...changes });
const told = (ctx: ServiceContext) =>
  ctx.actor.kind === "account" ? database.db.notification.findMany({ where: { accountId: ctx.actor.accountId } }) : [];

describe("reminders", () => {
  it("are told of once when their time has come, also by two sweeps at once", async () => {
    const ctx = await person();
    await createReminder(ctx, input());
    await createReminder(ctx, input({ title: "Tomorrow", dueAt: "2026-12-02T11:00:00Z" }));
    await Promise.all([notifyDueReminders(ctx), notifyDueReminders(ctx)]);
    await notifyDueReminders(ctx);
    expect((await told(ctx)).map((row) => row.message)).toEqual(["Call Ana"]);
  });

  it("are told of again when their time was moved, and not when they are done", async () => {
    const ctx = await person();
    const { id } = await createReminder(ctx, input());
    await notifyDueReminders(ctx);
    const { applicationId: _, ...moved } = input({ dueAt: "2026-12-01T11:30:00Z" });
    await changeReminder(ctx, { id, ...moved });
    await notifyDueReminders(ctx);
    expect(await told(ctx)).toHaveLength(2);
    const done = await createReminder(ctx, input({ title: "Done already" }));
    await finishReminder(ctx, { id: done.id, isDone: true });
    await notifyDueReminders(ctx);
    expect(await told(ctx)).toHaveLength(2);
  });

  it("come open ones first, by time; a tick can be taken back", async () => {
    const ctx = await person();
    const late = await createReminder(ctx, input({ title: "Late", dueAt: "2026-12-09T11:00:00Z" }));
    await createReminder(ctx, input({ title: "Early" }));
    const done = await createReminder(ctx, input({ title: "Done", dueAt: "2026-11-01T11:00:00Z" }));
    await finishReminder(ctx, { id: done.id, isDone: true });
    expect((await listReminders(ctx, {})).map((row) => row.title)).toEqual(["Early", "Late", "Done"]);
    await finishReminder(ctx, { id: done.id, isDone: false });
    expect((await listReminders(ctx, { isOpen: true })).map((row) => row.title)).toEqual(["Done", "Early", "Late"]);
    await deleteReminder(ctx, late.id);
    expect(await listReminders(ctx, {})).toHaveLength(2);
  });

  it("of somebody else do not exist", async () => {
    const [owner, other] = [await person(), await person()];
    const { id } = await createReminder(owner, input());
    const { applicationId: _, ...change } = input();
    for (const act of [
      () => changeReminder(other, { id, ...change }),
      () => finishReminder(other, { id, isDone: true }),
      () => deleteReminder(other, id),
      () => getReminderCalendar(other, { id, origin: "https://dossier.example" }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not_found" });
    expect(await listReminders(other, {})).toEqual([]);
  });

  it("cannot hang on somebody else's application", async () => {
    await expect(createReminder(await person(), input({ applicationId: "01FOREIGN" }))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("the calendar address", () => {
  const origin = "https://dossier.example";

  it("shows the open reminders of its maker until it is made anew or given up", async () => {
    const ctx = await person();
    await createReminder(ctx, input({ kind: "interview", title: "Second round" }));
    const first = await shareCalendar(ctx);
    expect(await getCalendarFeed(ctx, { token: first.token, origin })).toContain("Second round");
    const second = await shareCalendar(ctx);
    await expect(getCalendarFeed(ctx, { token: first.token, origin })).rejects.toMatchObject({ code: "not_found" });
    await stopSharingCalendar(ctx);
    await expect(getCalendarFeed(ctx, { token: second.token, origin })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is not kept in the database in a form that opens it", async () => {
    const ctx = await person();
    const { token } = await shareCalendar(ctx);
    const rows = await database.db.calendarFeed.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
