import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import type { Mail, Mailer } from "@/server/ports/mailer";
import { countUnread } from "@/server/services/notification/count-unread";
import { getNoticeWishes } from "@/server/services/notification/get-notice-wishes";
import { listNotifications } from "@/server/services/notification/list-notifications";
import { mailNotification } from "@/server/services/notification/mail-notification";
import { insertNotification } from "@/server/services/notification/notification.store";
import { readNotifications } from "@/server/services/notification/read-notifications";
import { updateNoticeWishes } from "@/server/services/notification/update-notice-wishes";
import { inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

async function start(send: (mail: Mail) => Promise<void> = async () => undefined) {
  const mails: Mail[] = [];
  const mailer: Mailer = {
    hasServer: true,
    async send(mail) {
      await send(mail);
      mails.push(mail);
      return { hasLeft: true, messageId: mail.messageId ?? null };
    },
  };
  const person = await inventPerson(database, { mailer, appUrl: "https://dossier.example" });
  const notice = async (causeKey: string) => {
    const text = { kind: "approval" as const, causeKey, message: `Look at ${causeKey}.`, href: "/approvals/1" };
    await insertNotification(database.db, person.accountId, text);
    const { items } = await listNotifications(person.ctx);
    return items[0]?.id ?? "";
  };
  return { ...person, mails, notice };
}

describe("notices", () => {
  it("are one per cause, counted until they are read, and one person's own", async () => {
    const [one, other] = [await start(), await start()];
    const first = await one.notice("a");
    expect(await one.notice("a")).toBe(first);
    await one.notice("b");
    expect(await countUnread(one.ctx)).toBe(2);
    await readNotifications(other.ctx, [first]);
    expect(await countUnread(one.ctx)).toBe(2);
    await readNotifications(one.ctx, [first]);
    expect((await listNotifications(one.ctx, { isUnread: true })).items.map((item) => item.message)).toEqual([
      "Look at b.",
    ]);
    await readNotifications(one.ctx);
    expect(await countUnread(one.ctx)).toBe(0);
    expect((await listNotifications(other.ctx)).items).toEqual([]);
  });

  it("come in pages without gaps", async () => {
    const person = await start();
    for (let n = 0; n < 35; n++) await person.notice(`n${n}`);
    const first = await listNotifications(person.ctx);
    const second = await listNotifications(person.ctx, { cursor: first.nextCursor });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([30, 5, undefined]);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(35);
  });
});

describe("notices by e-mail", () => {
  it("go to those who want their kind, with a way back, once", async () => {
    const person = await start();
    const id = await person.notice("a");
    const mail = () => mailNotification(person.ctx, { notificationId: id });
    expect(await mail()).toEqual({ outcome: "not_wanted" });
    await updateNoticeWishes(person.ctx, { byEmail: ["approval", "approval"] });
    expect((await getNoticeWishes(person.ctx)).byEmail).toEqual(["approval"]);
    expect(await mail()).toEqual({ outcome: "mailed" });
    expect(await mail()).toEqual({ outcome: "done_before" });
    expect(person.mails).toHaveLength(1);
    expect(person.mails[0]).toMatchObject({ subject: "Look at a." });
    expect(person.mails[0]?.text).toContain("https://dossier.example/approvals/1");
  });

  it("are tried again only when they certainly did not leave", async () => {
    let mayHaveLeft = false;
    const person = await start(async () => {
      throw new AppError("unavailable", "Not reached.", { details: { mayHaveLeft } });
    });
    await updateNoticeWishes(person.ctx, { byEmail: ["approval"] });
    const notificationId = await person.notice("a");
    await expect(mailNotification(person.ctx, { notificationId })).rejects.toThrow();
    mayHaveLeft = true;
    await expect(mailNotification(person.ctx, { notificationId })).rejects.toThrow();
    expect(await mailNotification(person.ctx, { notificationId })).toEqual({ outcome: "done_before" });
  });
});
