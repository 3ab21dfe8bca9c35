import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveAnswerInput } from "@/lib/domain/answer/answer.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { createInProcessRateLimiter } from "@/server/adapters/rate-limiter/in-process";
import { createAesGcmSealer } from "@/server/adapters/sealer/aes-gcm";
import type { ServiceContext } from "@/server/context";
import type { FileStore } from "@/server/ports/file-store";
import { findAccount } from "@/server/services/account/account.store";
import { createAccount } from "@/server/services/account/create-account";
import { deleteAccount } from "@/server/services/account/delete-account";
import { exportAccount } from "@/server/services/account/export-account";
import { listOwnedTables, listTables, readOwnedRows } from "@/server/services/account/owned-data.store";
import { saveAnswer } from "@/server/services/answer/save-answer";
import { createProfile } from "@/server/services/profile/create-profile";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

/** Rows of these belong to nobody: public postings and what was worked out from them, and queues emptied by hand. */
const SHARED = [
  "Board",
  "EmbeddedText",
  "Job",
  "JobEmbedding",
  "JobEvent",
  "OutboxEvent",
  "OutboxMail",
  "ProviderPause",
  "SearchWord",
  "SourceHealth",
  "SourceHour",
];

const password = "three or four words";
const resume: Resume = {
  basics: { name: "Ada" },
  work: [{ name: "Fjordbank", highlights: ["Ran the billing system"] }],
};
const stored = new Map<string, Uint8Array>();
const files: FileStore = {
  async put(area, bytes) {
    const key = `${area}/${createHash("sha256").update(bytes).digest("hex")}`;
    stored.set(key, bytes);
    return key;
  },
  async get(key) {
    const bytes = stored.get(key);
    if (!bytes) throw new Error(`no file ${key}`);
    return bytes;
  },
  has: async (key) => stored.has(key),
  delete: async (key) => void stored.delete(key),
};
const ports = {
  files,
  sealer: createAesGcmSealer("a secret of this test"),
  rateLimiter: createInProcessRateLimiter(),
  resumeReader: {
    read: async () => ({ resume, mediaType: "application/pdf", text: "Ada" }),
    close: async () => undefined,
  },
  workflowEvents: { send: async () => undefined },
  skills: { recognize: () => [], canonical: () => null, implies: () => false },
};

let people = 0;
async function newPerson(): Promise<{ ctx: ServiceContext; id: string; email: string }> {
  const email = `own${++people}@example.org`;
  const { id, role } = await createAccount(database.contextFor({ kind: "system" }, ports), {
    email,
    name: "Ada",
    password,
  });
  const ctx = database.contextFor({ kind: "account", accountId: id, role }, ports);
  await uploadResume(ctx, { bytes: new TextEncoder().encode(`resume of ${email}`), filename: "ada.pdf" });
  await uploadResume(ctx, { bytes: new TextEncoder().encode("a file that several have"), filename: "shared.pdf" });
  await saveAnswer(
    ctx,
    saveAnswerInput.parse({ question: "What are your salary expectations?", answer: "From 68 000 EUR" }),
  );
  await createProfile(ctx, { name: "Team lead", isCopy: true });
  return { ctx, id, email };
}
async function rowsOf(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await listOwnedTables(database.db))
    if ((await readOwnedRows(database.db, table, id)).length > 0) found.push(table.name);
  return found.sort();
}

describe("an account's own data", () => {
  it("covers every table of the product that is not shared by all", async () => {
    const owned = new Set((await listOwnedTables(database.db)).map((table) => table.name));
    expect((await listTables(database.db)).filter((name) => !owned.has(name))).toEqual(SHARED);
  });

  it("is exported whole, with answers opened, files, and without keys to the account", async () => {
    const { ctx, id } = await newPerson();
    const other = await newPerson();
    const { bytes } = await exportAccount(ctx);
    const zip = unzipSync(bytes);
    const text = (name: string) => strFromU8(zip[name] ?? new Uint8Array());
    expect(text("answers.json")).toContain("From 68 000 EUR");
    expect(text("data/Answer.json")).not.toContain("68 000");
    expect(JSON.parse(text("data/ResumeFile.json"))).toHaveLength(4);
    expect(Object.keys(zip).filter((name) => name.startsWith("files/uploads/"))).toHaveLength(2);
    expect(text("files.json")).toContain("ada.pdf");
    const whole = Object.values(zip)
      .map((part) => strFromU8(part))
      .join("\n");
    expect(whole).not.toContain("argon2");
    expect(whole).not.toContain(other.id);
    for (const table of await rowsOf(id)) expect(Object.keys(zip)).toContain(`data/${table}.json`);
  });

  it("is deleted whole, files included, and nobody else's with it", async () => {
    const { ctx, id, email } = await newPerson();
    const other = await newPerson();
    const before = await rowsOf(other.id);
    await deleteAccount(ctx, { email: email.toUpperCase(), password });
    expect(await rowsOf(id)).toEqual([]);
    expect(await findAccount(database.db, id)).toBeNull();
    expect(await rowsOf(other.id)).toEqual(before);
    const left = [...stored.values()].map((bytes) => new TextDecoder().decode(bytes));
    expect(left).not.toContain(`resume of ${email}`);
    expect(left).toContain("a file that several have");
    expect(left).toContain(`resume of ${other.email}`);
    expect(await database.db.outboxEvent.findMany({ where: { data: { path: ["accountId"], equals: id } } })).toEqual(
      [],
    );
  });

  it("is not deleted by accident or by somebody at an open window", async () => {
    const { ctx, id, email } = await newPerson();
    await expect(deleteAccount(ctx, { email: "other@example.org", password })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(deleteAccount(ctx, { email, password: "wrong words here" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(deleteAccount(ctx, { email })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await findAccount(database.db, id)).not.toBeNull();
  });

  it("leaves the installation with an admin", async () => {
    const admins = () => database.db.account.findMany({ where: { role: "admin" } });
    const [admin] = await admins();
    await newPerson();
    const ctx = database.contextFor({ kind: "account", accountId: admin?.id ?? "", role: "admin" }, ports);
    await deleteAccount(ctx, { email: admin?.email ?? "", password });
    expect(await admins()).toHaveLength(1);
  });
});
