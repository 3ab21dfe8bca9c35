import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wishesSchema } from "@/lib/domain/profile/wishes.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import type { ServiceContext } from "@/server/context";
import type { ReadResume } from "@/server/ports/resume-reader";
import { findAccount, insertAccount } from "@/server/services/account/account.store";
import { addEvidence } from "@/server/services/evidence/add-evidence";
import { listEvidence } from "@/server/services/evidence/list-evidence";
import { retractEvidence } from "@/server/services/evidence/retract-evidence";
import { chooseValue } from "@/server/services/profile/choose-value";
import { createProfile } from "@/server/services/profile/create-profile";
import { deleteProfile } from "@/server/services/profile/delete-profile";
import { getProfile } from "@/server/services/profile/get-profile";
import { getProfileConflicts } from "@/server/services/profile/get-profile-conflicts";
import { listProfiles } from "@/server/services/profile/list-profiles";
import { switchProfile } from "@/server/services/profile/switch-profile";
import { updateWishes } from "@/server/services/profile/update-wishes";
import { correctResume } from "@/server/services/resume/correct-resume";
import { listResumes } from "@/server/services/resume/list-resumes";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const resume = (endDate: string, ...highlights: string[]): Resume => ({
  basics: { name: "Mira Lindqvist" },
  work: [{ name: "Fjordbank", position: "Engineer", startDate: "2018-03", endDate, highlights }],
  meta: {
    dossier: {
      fields: { "/work/0/highlights/0": { confidence: 0.9, source: "text-layer", page: 1 } },
      openEnded: [],
      warnings: [],
    },
  },
});

/** The file's text says which resume it is read as. */
const ports = (byName: Record<string, Resume>) => ({
  resumeReader: {
    read: async (_: Uint8Array, filename: string): Promise<ReadResume> => ({
      resume: byName[filename] ?? {},
      mediaType: "application/pdf",
      text: filename,
      pageCount: 1,
    }),
    close: async () => undefined,
  },
  files: {
    put: async (area: string, bytes: Uint8Array) => `${area}/${bytes.length}`,
    get: async () => new Uint8Array(),
    has: async () => true,
    delete: async () => undefined,
  },
  workflowEvents: { send: async () => undefined },
  skills: { recognize: () => [], canonical: () => null, implies: () => false },
});

let people = 0;
async function newPerson(byName: Record<string, Resume> = {}): Promise<(profileId?: string) => ServiceContext> {
  const account = await insertAccount(database.db, {
    email: `profile${++people}@example.org`,
    name: "Mira",
    role: "user",
  });
  if (!account) throw new Error("the account was not made");
  return (profileId) =>
    database.contextFor(
      { kind: "account", accountId: account.id, role: "user", ...(profileId ? { profileId } : {}) },
      ports(byName),
    );
}
const upload = (ctx: ServiceContext, filename: string) =>
  uploadResume(ctx, { bytes: new Uint8Array(filename.length), filename });

describe("profiles of an account", () => {
  it("begins with one, keeps wishes and resumes of each apart, and remembers which is in view", async () => {
    const as = await newPerson({ "a.pdf": resume("2021", "Ran the billing system") });
    expect((await listProfiles(as())).map((profile) => [profile.id, profile.isActive])).toEqual([["main", true]]);
    await upload(as(), "a.pdf");
    await updateWishes(as(), wishesSchema.parse({ titles: ["Backend engineer"] }));
    const { id } = await createProfile(as(), { name: "Team lead", isCopy: false });
    expect(await listResumes(as(id))).toEqual([]);
    expect((await getProfile(as(id))).wishes.titles).toEqual([]);
    expect((await getProfile(as())).wishes.titles).toEqual(["Backend engineer"]);
    const { actor } = as();
    const accountId = actor.kind === "account" ? actor.accountId : "";
    expect((await findAccount(database.db, accountId))?.activeProfileId).toBe(id);
    await switchProfile(as(id), { id: "main" });
    expect((await findAccount(database.db, accountId))?.activeProfileId).toBe("main");
  });

  it("copies wishes and resumes on demand, which then go their own ways", async () => {
    const as = await newPerson({ "a.pdf": resume("2021", "Ran the billing system") });
    await upload(as(), "a.pdf");
    const { id } = await createProfile(as(), { name: "Team lead", isCopy: true });
    const [copy] = await listResumes(as(id));
    const [original] = await listResumes(as());
    expect(copy?.filename).toBe("a.pdf");
    expect(copy?.id).not.toBe(original?.id);
    await correctResume(as(id), { id: copy?.id ?? "", resume: resume("2021", "Led the billing team") });
    expect((await listEvidence(as())).evidence.some((fact) => fact.text === "Ran the billing system")).toBe(true);
    expect((await listEvidence(as(id))).evidence.some((fact) => fact.text === "Led the billing team")).toBe(true);
  });

  it("goes back to the first profile when the one in view is deleted, and brings it back", async () => {
    const as = await newPerson();
    const { id } = await createProfile(as(), { name: "Team lead", isCopy: false });
    await deleteProfile(as(id), { id });
    await expect(getProfile(as(id))).rejects.toMatchObject({ code: "not_found" });
    await deleteProfile(as(), { id, restore: true });
    expect(await listProfiles(as())).toHaveLength(2);
    await expect(deleteProfile(as(), { id: "main" })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("opens no profile of another account", async () => {
    const ada = await newPerson();
    const ben = await newPerson();
    const { id } = await createProfile(ada(), { name: "Team lead", isCopy: false });
    await expect(switchProfile(ben(), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteProfile(ben(), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(createProfile(ada(), { name: "team LEAD", isCopy: false })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("several resumes in one profile", () => {
  it("shows what they disagree about, and remembers the choice", async () => {
    const as = await newPerson({
      "old.pdf": resume("2021-06", "Ran the billing system"),
      "new.pdf": resume("2021-09"),
    });
    await upload(as(), "old.pdf");
    await upload(as(), "new.pdf");
    const { conflicts, reasons } = await getProfileConflicts(as());
    expect(conflicts.map((conflict) => conflict.options.map((option) => option.value))).toEqual([
      ["2021-06", "2021-09"],
    ]);
    expect(reasons[0]?.reason).toContain("same employer");
    await chooseValue(as(), { key: conflicts[0]?.key ?? "", value: "2021-09" });
    const role = (await listEvidence(as())).evidence.find((fact) => fact.kind === "role");
    expect(role?.asserts.endDate).toBe("2021-09");
    expect((await getProfileConflicts(as())).conflicts[0]?.isChosen).toBe(true);
    await expect(chooseValue(as(), { key: conflicts[0]?.key ?? "", value: "1999" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("keeps the id of a fact when the resume that says it is edited and uploaded again", async () => {
    const as = await newPerson({ "v1.pdf": resume("2021", "Led a team of 11 engineers in Leeds") });
    await upload(as(), "v1.pdf");
    const before = (await listEvidence(as())).evidence.find((fact) => fact.kind === "bullet");
    const [{ id } = { id: "" }] = await listResumes(as());
    await correctResume(as(), { id, resume: resume("2021", "Led a team of 12 engineers in Leeds") });
    const after = (await listEvidence(as())).evidence.find((fact) => fact.kind === "bullet");
    expect(after).toMatchObject({ id: before?.id, text: "Led a team of 12 engineers in Leeds" });
    expect(after?.places).toEqual([{ resumeId: id, page: 1 }]);
  });
});

describe("facts the owner states", () => {
  it("dates and marks them, puts them with their job, and takes them back", async () => {
    const as = await newPerson({ "a.pdf": resume("2021") });
    await upload(as(), "a.pdf");
    const { id } = await addEvidence(as(), { text: "I trained four apprentices there.", entry: "/work/0" });
    const stated = (await listEvidence(as())).evidence.find((fact) => fact.id === id);
    expect(stated).toMatchObject({ source: "owner", kind: "statement", asserts: { employer: "Fjordbank" } });
    expect(stated?.statedAt).toBeTruthy();
    await retractEvidence(as(), { id });
    expect((await listEvidence(as())).evidence.some((fact) => fact.id === id)).toBe(false);
    await retractEvidence(as(), { id, restore: true });
    expect((await listEvidence(as())).evidence.some((fact) => fact.id === id)).toBe(true);
    await expect(retractEvidence((await newPerson())(), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
