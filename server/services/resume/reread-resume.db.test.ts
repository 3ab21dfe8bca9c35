import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import type { ReadResume } from "@/server/ports/resume-reader";
import { insertAccount } from "@/server/services/account/account.store";
import { correctResume } from "@/server/services/resume/correct-resume";
import { getResume } from "@/server/services/resume/get-resume";
import { rereadOutdatedResumes } from "@/server/services/resume/reread-outdated-resumes";
import { rereadResume } from "@/server/services/resume/reread-resume";
import { settleRereadConflict } from "@/server/services/resume/settle-reread-conflict";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const first: Resume = {
  basics: { name: "Mlra Lind", phone: "0123" },
  work: [{ name: "Fjordbank", position: "Engineer" }],
};
const second: Resume = { ...first, basics: { name: "Mira Lind", phone: "0124" } };

/** A reader that reads every file as it is told to. */
function world() {
  const state: { reads: Resume | AppError } = { reads: first };
  const files = new Map<string, Uint8Array>();
  const ports = {
    resumeReader: {
      async read(): Promise<ReadResume> {
        if (state.reads instanceof AppError) throw state.reads;
        return { resume: state.reads, mediaType: "application/pdf", text: "words", pageCount: 1 };
      },
      async close() {
        files.clear();
      },
    },
    files: {
      put: async (area: string, bytes: Uint8Array) => {
        const key = `${area}/${files.size}`;
        files.set(key, bytes);
        return key;
      },
      get: async (key: string) => files.get(key) ?? new Uint8Array(),
      has: async (key: string) => files.has(key),
      delete: async (key: string) => void files.delete(key),
    },
    workflowEvents: { send: async () => undefined },
    skills: { recognize: () => [], canonical: () => null, implies: () => false },
  };
  const contextFor = (accountId: string): ServiceContext =>
    database.contextFor({ kind: "account", accountId, role: "user" }, ports);
  return { state, contextFor, system: database.contextFor({ kind: "system" }, ports) };
}
let people = 0;
async function newAccount(): Promise<string> {
  const account = await insertAccount(database.db, {
    email: `reader${++people}@example.org`,
    name: "Mira",
    role: "user",
  });
  if (!account) throw new Error("the account was not made");
  return account.id;
}

describe("reading a resume again", () => {
  it("keeps corrections, follows the reader elsewhere, and asks about what both changed", async () => {
    const { state, contextFor } = world();
    const ctx = contextFor(await newAccount());
    const { id } = await uploadResume(ctx, { bytes: new Uint8Array([1]), filename: "mira.pdf" });
    await correctResume(ctx, { id, resume: { ...first, basics: { name: "Mira Lindqvist", phone: "0123" } } });
    state.reads = second;
    const { conflicts } = await rereadResume(ctx, { id });
    const after = await getResume(ctx, id);
    expect(after.corrected?.basics).toEqual({ name: "Mira Lindqvist", phone: "0124" });
    expect(conflicts).toEqual([
      { pointer: "/basics/name", kept: "Mira Lindqvist", before: "Mlra Lind", read: "Mira Lind" },
    ]);
    expect(after.conflicts).toEqual(conflicts);
    await settleRereadConflict(ctx, { id, pointer: "/basics/name" });
    expect((await getResume(ctx, id)).conflicts).toEqual([]);
  });

  it("reads on its own what an older reader made, once, and goes past files that fail", async () => {
    const { state, contextFor, system } = world();
    const accountId = await newAccount();
    const ctx = contextFor(accountId);
    const { id } = await uploadResume(ctx, { bytes: new Uint8Array([2]), filename: "old.pdf" });
    await database.db.resumeFile.updateMany({ data: { readerVersion: "" }, where: { id } });
    state.reads = second;
    expect(await rereadOutdatedResumes(system)).toEqual({ read: 1, failed: 0 });
    expect((await getResume(ctx, id)).corrected?.basics?.name).toBe("Mira Lind");
    expect(await rereadOutdatedResumes(system)).toEqual({ read: 0, failed: 0 });
    await database.db.resumeFile.updateMany({ data: { readerVersion: "" }, where: { id } });
    state.reads = new AppError("unreadable_file", "This file is broken.");
    expect(await rereadOutdatedResumes(system)).toEqual({ read: 0, failed: 1 });
    expect((await getResume(ctx, id)).corrected?.basics?.name).toBe("Mira Lind");
    expect(await rereadOutdatedResumes(system)).toEqual({ read: 0, failed: 0 });
  });

  it("reads a file that could not be read before", async () => {
    const { state, contextFor } = world();
    const ctx = contextFor(await newAccount());
    state.reads = new AppError("unreadable_file", "This is a scan.");
    const { id, error } = await uploadResume(ctx, { bytes: new Uint8Array([3]), filename: "scan.pdf" });
    expect(error).toBe("This is a scan.");
    state.reads = first;
    await rereadResume(ctx, { id });
    expect(await getResume(ctx, id)).toMatchObject({ error: null, corrected: first });
  });

  it("reads nobody else's file", async () => {
    const { contextFor } = world();
    const { id } = await uploadResume(contextFor(await newAccount()), {
      bytes: new Uint8Array([4]),
      filename: "a.pdf",
    });
    const other = contextFor(await newAccount());
    await expect(rereadResume(other, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(settleRereadConflict(other, { id, pointer: "" })).rejects.toMatchObject({ code: "not_found" });
  });
});
