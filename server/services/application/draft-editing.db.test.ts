import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import type { Ports } from "@/server/context";
import type { Embedder } from "@/server/ports/embedder";
import { saveAnswer } from "@/server/services/answer/save-answer";
import { answerQuestions } from "@/server/services/application/answer-questions";
import { compareDraftVersions } from "@/server/services/application/compare-draft-versions";
import { discardDraftEdit } from "@/server/services/application/discard-draft-edit";
import { findDraft } from "@/server/services/application/draft.store";
import { editDraft } from "@/server/services/application/edit-draft";
import { getDraftEditor } from "@/server/services/application/get-draft-editor";
import { listDraftVersions } from "@/server/services/application/list-draft-versions";
import { restoreDraft } from "@/server/services/application/restore-draft";
import { saveDraftEdit } from "@/server/services/application/save-draft-edit";
import { suggestAnswer } from "@/server/services/application/suggest-answer";
import { listLetterTemplates } from "@/server/services/cover-letter/list-letter-templates";
import { saveLetterTemplate } from "@/server/services/cover-letter/save-letter-template";
import { sayDifferently } from "@/server/services/cover-letter/say-differently";
import { writeCoverLetter } from "@/server/services/cover-letter/write-cover-letter";
import { checkDraftEdit } from "@/server/services/evidence/check-draft-edit";
import { stateEvidence } from "@/server/services/evidence/state-evidence";
import { getDocumentStyle } from "@/server/services/package/get-document-style";
import { previewDocument } from "@/server/services/package/preview-document";
import { tailorResume } from "@/server/services/resume/tailor-resume";
import { inventApplication, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const skills = loadSkillRecognizer();
const documents = createDocumentRenderer();
const ports: Partial<Ports> = { skills, documents, model: null };

/** A person with a draft that the floor has written and that waits for them. */
async function withDraft(posting = {}) {
  const person = await inventPerson(database, ports);
  const application = await inventApplication(person, { status: "preparing", posting });
  const step = { applicationId: application.applicationId, draftId: application.draftId, attempt: 0 };
  await tailorResume(person.ctx, step);
  await writeCoverLetter(person.ctx, step);
  await answerQuestions(person.ctx, step);
  await person.ctx.db.application.update({ where: { id: application.applicationId }, data: { status: "draft" } });
  return { ...person, ...application };
}
const LIE = "I led a team of 40 engineers at Google.";

describe("editing a draft", () => {
  it("keeps an unfinished edit, and forgets it when it is discarded", async () => {
    const { ctx, applicationId } = await withDraft();
    const { edit, draftId, savedAt } = await getDraftEditor(ctx, applicationId);
    expect(savedAt).toBeNull();
    await saveDraftEdit(ctx, { applicationId, draftId, content: { ...edit, closing: "Best wishes," } });
    expect((await getDraftEditor(ctx, applicationId)).edit.closing).toBe("Best wishes,");
    await discardDraftEdit(ctx, applicationId);
    expect((await getDraftEditor(ctx, applicationId)).edit).toEqual(edit);
  });

  it("marks the words without evidence where they stand, and what every other sentence stands on", async () => {
    const { ctx, applicationId } = await withDraft();
    const { edit } = await getDraftEditor(ctx, applicationId);
    const last = edit.paragraphs.length - 1;
    const content = { ...edit, paragraphs: edit.paragraphs.map((text, i) => (i === last ? `${text} ${LIE}` : text)) };
    const parts = await checkDraftEdit(ctx, { applicationId, content });
    const part = parts.find(({ where }) => where === `letter/${last}`);
    const words = part?.claims.map(({ start, end }) => content.paragraphs[last]?.slice(start, end));
    expect(words).toContain("Google");
    expect(parts.filter(({ where }) => where !== `letter/${last}`).flatMap(({ claims }) => claims)).toEqual([]);
    expect(parts.some(({ sentences }) => sentences.some(({ evidenceIds }) => evidenceIds.length > 0))).toBe(true);
  });

  it("lets the owner add the evidence, which is then theirs and dated", async () => {
    const { ctx, applicationId } = await withDraft();
    const { edit } = await getDraftEditor(ctx, applicationId);
    const claim = "I taught the calibration course to 14 apprentices.";
    const content = { ...edit, paragraphs: [...edit.paragraphs, claim] };
    const claimsOf = async () =>
      (await checkDraftEdit(ctx, { applicationId, content })).flatMap((part) => part.claims).length;
    expect(await claimsOf()).toBeGreaterThan(0);
    await stateEvidence(ctx, { applicationId, text: claim });
    expect(await claimsOf()).toBe(0);
    const stated = (await getDraftEditor(ctx, applicationId)).evidence.find(({ text }) => text === claim);
    expect(stated).toMatchObject({ source: "owner", kind: "statement" });
  });

  it("makes a new version of an edit, says what was done and by whom, and remembers the look", async () => {
    const { ctx, applicationId } = await withDraft();
    const { edit } = await getDraftEditor(ctx, applicationId);
    const style = { ...edit.style, template: "modern" as const, accent: "#24564f" };
    await editDraft(ctx, { applicationId, content: { ...edit, closing: "Best wishes,", style } });
    const draft = await findDraft(ctx.db, applicationId, 2);
    expect(draft).toMatchObject({ resumeWriter: "floor", letterWriter: "owner", style: { template: "modern" } });
    expect(draft?.coverLetter?.closing).toBe("Best wishes,");
    expect(await getDocumentStyle(ctx)).toEqual(style);
  });

  it("compares versions word by word and goes back to an earlier one as a new version", async () => {
    const { ctx, applicationId } = await withDraft();
    const { edit } = await getDraftEditor(ctx, applicationId);
    await editDraft(ctx, { applicationId, content: { ...edit, closing: "Best wishes," } });
    const { letter } = await compareDraftVersions(ctx, { applicationId, from: 1, to: 2 });
    expect(letter.filter(({ kind }) => kind !== "same")).toHaveLength(1);
    await ctx.db.application.update({ where: { id: applicationId }, data: { status: "draft" } });
    await restoreDraft(ctx, { applicationId, number: 1 });
    expect((await listDraftVersions(ctx, applicationId)).map(({ number }) => number)).toEqual([3, 2, 1]);
    expect((await findDraft(ctx.db, applicationId, 3))?.coverLetter?.closing).toBe(edit.closing);
  });

  it("previews the PDF with the unfinished edit in the look being tried", async () => {
    const { ctx, applicationId } = await withDraft();
    const { edit, draftId } = await getDraftEditor(ctx, applicationId);
    const before = await previewDocument(ctx, { applicationId, document: "cover-letter" });
    await saveDraftEdit(ctx, { applicationId, draftId, content: { ...edit, closing: "Best wishes," } });
    const after = await previewDocument(ctx, { applicationId, document: "cover-letter" });
    const tried = await previewDocument(ctx, {
      applicationId,
      document: "cover-letter",
      style: { ...edit.style, template: "compact" },
    });
    expect(Buffer.from(after).subarray(0, 5).toString()).toBe("%PDF-");
    expect(new Set([before, after, tried].map((bytes) => Buffer.from(bytes).toString("base64"))).size).toBe(3);
  });

  it("offers other wordings that the gate lets pass", async () => {
    const { ctx, applicationId } = await withDraft();
    const { evidence } = await getDraftEditor(ctx, applicationId);
    const bullet = evidence.find(({ kind, asserts }) => kind === "bullet" && asserts.employer);
    if (!bullet) throw new Error("The invented resume has a bullet.");
    const { options } = await sayDifferently(ctx, {
      applicationId,
      text: `Among other things: ${bullet.text}.`,
      form: "sentence",
      evidenceIds: [bullet.id],
    });
    expect(options.length).toBeGreaterThan(0);
    expect(options.every((option) => option.evidenceIds.includes(bullet.id))).toBe(true);
  });

  it("fills a kept letter for the next employer", async () => {
    const first = await withDraft();
    const { edit } = await getDraftEditor(first.ctx, first.applicationId);
    const { subject, greeting, paragraphs, closing } = edit;
    const content = { subject, greeting, paragraphs, closing };
    await saveLetterTemplate(first.ctx, { applicationId: first.applicationId, name: "Mine", language: "en", content });
    const next = await inventApplication(first, { posting: { company: "Mehl AG", title: "Miller" } });
    const [kept] = await listLetterTemplates(first.ctx, { applicationId: next.applicationId });
    expect(kept?.content.subject).toContain("Mehl AG");
    expect(JSON.stringify(kept?.content)).not.toContain("Ellerby");
  });

  it("answers the posting's questions, and never one that only the owner may answer", async () => {
    const { ctx, applicationId } = await withDraft({
      text: "We build scales.\nPlease answer these questions in your application:\n- Why do you want to work with scales?\n- What is your expected salary?",
    });
    const { edit } = await getDraftEditor(ctx, applicationId);
    expect(edit.answers.map(({ question, isSensitive }) => [question, isSensitive])).toEqual([
      ["Why do you want to work with scales?", false],
      ["What is your expected salary?", true],
    ]);
    expect(edit.answers[1]).toMatchObject({ answer: "", writer: null });
  });

  it("offers an answer to a similar question, and uses none that its owner has not looked at", async () => {
    const drafted = await withDraft();
    const { applicationId } = drafted;
    const embedder: Embedder = {
      name: "flat",
      dimensions: 1,
      embed: async (texts) => texts.map(() => new Float32Array([1])),
    };
    const ctx = { ...drafted.ctx, ports: { ...drafted.ctx.ports, skills, documents, model: null, embedder } };
    await saveAnswer(ctx, {
      question: "Describe a conflict with a colleague and how you solved it.",
      answer: "We sat down and listened.",
      isForThisProfile: false,
    });
    const answer = await suggestAnswer(ctx, {
      applicationId,
      question: {
        id: "q_conflict",
        question: "Describe a conflict with a colleague or customer and how you solved it.",
        maxCharacters: 600,
        from: "owner",
      },
    });
    expect(answer).toMatchObject({ answer: "", writer: null, suggestion: { answer: "We sat down and listened." } });
  });

  it("shows nobody another person's draft", async () => {
    const { applicationId } = await withDraft();
    const stranger = await inventPerson(database, ports);
    await expect(getDraftEditor(stranger.ctx, applicationId)).rejects.toMatchObject({ code: "not_found" });
    await expect(previewDocument(stranger.ctx, { applicationId, document: "resume" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
