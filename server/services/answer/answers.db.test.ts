import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveAnswerInput } from "@/lib/domain/answer/answer.schema";
import { createAesGcmSealer } from "@/server/adapters/sealer/aes-gcm";
import type { ServiceContext } from "@/server/context";
import type { Embedder } from "@/server/ports/embedder";
import { insertAccount } from "@/server/services/account/account.store";
import { deleteAnswer } from "@/server/services/answer/delete-answer";
import { findAnswer } from "@/server/services/answer/find-answer";
import { listAnswerHistory } from "@/server/services/answer/list-answer-history";
import { listAnswers } from "@/server/services/answer/list-answers";
import { saveAnswer } from "@/server/services/answer/save-answer";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

/** Two questions are near when they share letters: enough to see that nearness alone never decides. */
const embedder: Embedder = {
  name: "flat",
  dimensions: 1,
  embed: async (texts) => texts.map(() => new Float32Array([1])),
};
const skills = { recognize: () => [], canonical: () => null, implies: () => false };
const sealer = createAesGcmSealer("a secret of this test");

let people = 0;
async function newPerson(profileId?: string): Promise<ServiceContext> {
  const account = await insertAccount(database.db, {
    email: `person${++people}@example.org`,
    name: "Ada",
    role: "user",
  });
  if (!account) throw new Error("the account was not made");
  return asProfile(account.id, profileId);
}
const asProfile = (accountId: string, profileId?: string) =>
  database.contextFor(
    { kind: "account", accountId, role: "user", ...(profileId ? { profileId } : {}) },
    { embedder, skills, sealer },
  );
const accountOf = (ctx: ServiceContext) => (ctx.actor.kind === "account" ? ctx.actor.accountId : "");
const save = (ctx: ServiceContext, question: string, answer: string, more: object = {}) =>
  saveAnswer(ctx, saveAnswerInput.parse({ question, answer, ...more }));

describe("the answer bank", () => {
  it("serves an answer again for another wording, and says how sure it is", async () => {
    const ctx = await newPerson();
    await save(ctx, "What is your notice period?", "Three months to the end of a quarter");
    const found = await findAnswer(ctx, { question: "Wie lang ist Ihre Kündigungsfrist? *" });
    expect(found.match?.answer.answer).toBe("Three months to the end of a quarter");
    expect(found.match?.confidence).toBe(0.95);
    expect((await findAnswer(ctx, { question: "what is your Notice period" })).match?.confidence).toBe(1);
  });

  it("has no match where it has no answer, and never one of another country", async () => {
    const ctx = await newPerson();
    await save(ctx, "Are you legally authorized to work in Germany?", "Yes, unlimited");
    const other = await findAnswer(ctx, { question: "Do you have the right to work in Canada?" });
    expect(other).toMatchObject({ match: null, isSensitive: true, kind: "work_permit", topic: "CA" });
    expect(other.nearest?.answer.topic).toBe("DE");
    const here = { question: "Are you authorized to work in the country where this job is located?", country: "DE" };
    expect((await findAnswer(ctx, here)).match?.answer.answer).toBe("Yes, unlimited");
    expect((await findAnswer(ctx, { question: "Will you require sponsorship to work in Germany?" })).match).toBeNull();
    expect((await findAnswer(ctx, { question: "Which hobbies do you have?" })).match).toBeNull();
  });

  it("matches a free question by its words only when they are much the same", async () => {
    const ctx = await newPerson();
    await save(ctx, "What was the most difficult migration you led?", "Moving the ledger to Postgres.");
    const near = await findAnswer(ctx, { question: "Which was the most difficult migration that you have led?" });
    expect(near.match?.answer.answer).toBe("Moving the ledger to Postgres.");
    expect((await findAnswer(ctx, { question: "What was your most difficult customer?" })).match).toBeNull();
  });

  it("keeps sensitive answers sealed at rest, and others readable", async () => {
    const ctx = await newPerson();
    const salary = await save(ctx, "What are your salary expectations?", "From 68 000 EUR");
    const start = await save(ctx, "When could you start?", "1 April");
    const rows = await database.db.answer.findMany({ where: { accountId: accountOf(ctx) } });
    const revisions = await database.db.answerRevision.findMany({ where: { answerId: salary.id } });
    expect(JSON.stringify([rows.find((row) => row.id === salary.id), revisions])).not.toContain("68 000");
    expect(rows.find((row) => row.id === start.id)?.value).toEqual({ text: "1 April" });
    expect(salary).toMatchObject({ isSensitive: true, answer: "From 68 000 EUR" });
  });

  it("keeps every wording in the history, and brings a deleted answer back", async () => {
    const ctx = await newPerson();
    const first = await save(ctx, "Are you willing to relocate?", "No");
    await save(ctx, "Would you relocate for this role?", "Within Germany");
    await deleteAnswer(ctx, { id: first.id });
    expect(await listAnswers(ctx)).toEqual([]);
    expect((await findAnswer(ctx, { question: "Are you open to relocation?" })).match).toBeNull();
    await deleteAnswer(ctx, { id: first.id, restore: true });
    expect((await listAnswers(ctx)).map((answer) => answer.answer)).toEqual(["Within Germany"]);
    expect((await listAnswerHistory(ctx, first.id)).map((entry) => [entry.kind, entry.answer])).toEqual([
      ["restored", "Within Germany"],
      ["deleted", null],
      ["changed", "Within Germany"],
      ["stated", "No"],
    ]);
  });

  it("lets a profile answer differently from the others", async () => {
    const ctx = await newPerson();
    const lead = asProfile(accountOf(ctx), "lead");
    const question = "Why are you looking for a new role?";
    await save(ctx, question, "I want to build more.");
    await save(lead, question, "I want to lead a team.", { isForThisProfile: true });
    expect((await findAnswer(ctx, { question })).match?.answer.answer).toBe("I want to build more.");
    expect((await findAnswer(lead, { question })).match?.answer.answer).toBe("I want to lead a team.");
    expect((await listAnswers(ctx)).map((answer) => answer.profileId)).toEqual([null]);
  });

  it("refuses to turn one answer into the double of another", async () => {
    const ctx = await newPerson();
    await save(ctx, "What is your notice period?", "3 months");
    const start = await save(ctx, "When could you start?", "1 April");
    await expect(save(ctx, "Wie lang ist Ihre Kündigungsfrist?", "1 April", { id: start.id })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("shows nobody another person's answers", async () => {
    const ada = await newPerson();
    const ben = await newPerson();
    const answer = await save(ada, "What is your notice period?", "3 months");
    expect(await listAnswers(ben)).toEqual([]);
    expect((await findAnswer(ben, { question: "What is your notice period?" })).match).toBeNull();
    await expect(listAnswerHistory(ben, answer.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteAnswer(ben, { id: answer.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(save(ben, "What is your notice period?", "now", { id: answer.id })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await listAnswers(ada))[0]?.answer).toBe("3 months");
  });
});
