import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactInputSchema } from "@/lib/domain/application/tracking.schema";
import type { ServiceContext } from "@/server/context";
import { deleteApplicationContact } from "@/server/services/application/delete-application-contact";
import { deleteApplicationNote } from "@/server/services/application/delete-application-note";
import { getApplicationTracking } from "@/server/services/application/get-application-tracking";
import { saveApplicationContact } from "@/server/services/application/save-application-contact";
import { saveApplicationNote } from "@/server/services/application/save-application-note";
import { samplePosting } from "@/server/testing/sample-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

async function applicant(): Promise<{ ctx: ServiceContext; applicationId: string }> {
  const { db } = database;
  const account = await db.account.create({ data: { email: `${crypto.randomUUID()}@example.org`, name: "Mira" } });
  const resume = await db.resumeFile.create({
    data: { accountId: account.id, filename: "r.pdf", mediaType: "application/pdf", sizeBytes: 1, fileKey: "k" },
  });
  const job = await db.job.create({
    data: { company: "Nordlicht", title: "Engineer", location: "Kiel", postingId: "p" },
  });
  const application = await db.application.create({
    data: {
      accountId: account.id,
      jobId: job.id,
      resumeId: resume.id,
      status: "ready",
      posting: JSON.parse(JSON.stringify(samplePosting())),
    },
  });
  const ctx = database.contextFor({ kind: "account", accountId: account.id, role: "user" });
  return { ctx, applicationId: application.id };
}
const contact = contactInputSchema.parse({ name: "Ana Souza", role: "", email: "ana@example.org" });

describe("what an owner keeps beside an application", () => {
  it("is written, changed, taken away and brought back", async () => {
    const { ctx, applicationId } = await applicant();
    const { id } = await saveApplicationNote(ctx, { applicationId, text: "They use Kotlin" });
    await saveApplicationNote(ctx, { applicationId, id, text: "They use Kotlin and Go" });
    const person = await saveApplicationContact(ctx, { applicationId, contact });
    await saveApplicationContact(ctx, { applicationId, id: person.id, contact: { ...contact, role: "Lead" } });
    expect(await getApplicationTracking(ctx, applicationId)).toMatchObject({
      notes: [{ text: "They use Kotlin and Go" }],
      contacts: [{ name: "Ana Souza", role: "Lead", email: "ana@example.org", phone: null }],
    });
    await deleteApplicationNote(ctx, { id, isUndo: false });
    await deleteApplicationContact(ctx, { id: person.id, isUndo: false });
    expect(await getApplicationTracking(ctx, applicationId)).toEqual({ notes: [], contacts: [] });
    await deleteApplicationNote(ctx, { id, isUndo: true });
    await deleteApplicationContact(ctx, { id: person.id, isUndo: true });
    expect(await getApplicationTracking(ctx, applicationId)).toMatchObject({
      notes: [{ id }],
      contacts: [{ id: person.id }],
    });
  });

  it("is nobody else's", async () => {
    const [mine, theirs] = [await applicant(), await applicant()];
    const note = await saveApplicationNote(mine.ctx, { applicationId: mine.applicationId, text: "Mine" });
    const person = await saveApplicationContact(mine.ctx, { applicationId: mine.applicationId, contact });
    const { applicationId } = mine;
    for (const act of [
      () => getApplicationTracking(theirs.ctx, applicationId),
      () => saveApplicationNote(theirs.ctx, { applicationId, text: "Theirs" }),
      () => saveApplicationNote(theirs.ctx, { applicationId: theirs.applicationId, id: note.id, text: "Theirs" }),
      () => deleteApplicationNote(theirs.ctx, { id: note.id, isUndo: false }),
      () => saveApplicationContact(theirs.ctx, { applicationId: theirs.applicationId, id: person.id, contact }),
      () => deleteApplicationContact(theirs.ctx, { id: person.id, isUndo: false }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not_found" });
    expect(await getApplicationTracking(mine.ctx, applicationId)).toMatchObject({ notes: [{ text: "Mine" }] });
  });
});

describe("a contact", () => {
  it("needs a name alone, and takes no script for a link", () => {
    expect(contactInputSchema.parse({ name: "Ana" })).toEqual({
      name: "Ana",
      role: null,
      email: null,
      phone: null,
      url: null,
    });
    for (const url of ["javascript:alert(1)", "ana.example", "data:text/html,x"])
      expect(contactInputSchema.safeParse({ name: "Ana", url }).success).toBe(false);
    expect(contactInputSchema.safeParse({ name: "Ana", email: "ana at example" }).success).toBe(false);
  });
});
