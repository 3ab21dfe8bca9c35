import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { ServiceContext } from "@/server/context";
import type { Mail } from "@/server/ports/mailer";
import { checkSavedSearch } from "@/server/services/job/check-saved-search";
import { deleteSavedSearch } from "@/server/services/job/delete-saved-search";
import { exportJobs } from "@/server/services/job/export-jobs";
import { listSavedSearches } from "@/server/services/job/list-saved-searches";
import { readSearchFeed } from "@/server/services/job/read-search-feed";
import { renewFeedAddress } from "@/server/services/job/renew-feed-address";
import { saveSearch } from "@/server/services/job/save-search";
import { updateSavedSearch } from "@/server/services/job/update-saved-search";
import { closePostings } from "@/server/services/posting/close-postings";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
let now = new Date("2026-03-02T08:00:00Z");
const mails: Mail[] = [];
const ports = {
  skills: { recognize: () => [], canonical: () => null, implies: () => false },
  appUrl: "https://dossier.example",
  mailer: {
    hasServer: true,
    async send(mail: Mail) {
      mails.push(mail);
      return { hasLeft: true, messageId: null };
    },
  },
};
const contextOf = (accountId: string): ServiceContext => ({
  ...database.contextFor({ kind: "account", accountId, role: "user" }, ports),
  clock: { now: () => now },
});
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};

let count = 0;
const posting = (title: string, changes: Partial<Posting> = {}): Posting =>
  postingSchema.parse({
    id: `lever:quay:${++count}`,
    source: "lever",
    board: "quay",
    url: `https://jobs.example.org/quay/${count}`,
    company: "Quayside Law",
    title,
    location: "Cork, Ireland",
    text: `Opening ${count} for people who like rain.`,
    ...changes,
  });
const ingest = (...postings: Posting[]) =>
  ingestPostings(
    contextOf("ana"),
    postings.map((ok) => ({ ok })),
  );

beforeAll(async () => {
  database = await startTestDatabase();
  for (const id of ["ana", "ben"]) {
    await database.db.account.create({ data: { id, email: `${id}@example.org`, name: id } });
    await database.db.followedBoard.create({
      data: { accountId: id, source: "lever", token: "quay", company: "Quayside Law", createdAt: now },
    });
  }
  later(1);
});
afterAll(() => database.close());

const idOf = async (accountId: string, name: string) =>
  (await listSavedSearches(contextOf(accountId))).find((search) => search.name === name)?.id ?? "";
const check = async (accountId: string, name: string) =>
  checkSavedSearch(contextOf("nobody"), { id: await idOf(accountId, name), accountId });

describe("a saved search", () => {
  it("tells at once of what is new, once, with the jobs in a mail, and not of what was there before", async () => {
    await ingest(posting("Paralegal"));
    later(1);
    await saveSearch(contextOf("ana"), { name: "Paralegals", filter: { text: "paralegal" }, alert: "at_once" });
    expect(await check("ana", "Paralegals")).toEqual({ found: 0, told: 0 });
    later(1);
    await ingest(posting("Senior Paralegal"), posting("Barrister"));
    later(1);
    expect(await check("ana", "Paralegals")).toEqual({ found: 1, told: 1 });
    expect(await check("ana", "Paralegals")).toEqual({ found: 0, told: 0 });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: "ana@example.org", subject: '1 new job for "Paralegals".' });
    expect(mails[0]?.text).toContain("Senior Paralegal");
    expect(mails[0]?.text).not.toContain("Barrister");
    expect(await database.db.notification.findMany({ select: { message: true, href: true } })).toEqual([
      { message: '1 new job for "Paralegals".', href: "/jobs?q=paralegal&sort=newest" },
    ]);
    expect((await listSavedSearches(contextOf("ana")))[0]?.newJobs).toBe(1);
  });

  it("gathers a day's news in one digest and leaves out what closed meanwhile", async () => {
    mails.length = 0;
    await saveSearch(contextOf("ben"), { name: "Clerks", filter: { text: "clerk" }, alert: "daily" });
    const gone = posting("Court Clerk");
    later(1);
    await ingest(gone, posting("Filing Clerk"));
    later(1);
    expect(await check("ben", "Clerks")).toEqual({ found: 2, told: 0 });
    await closePostings(contextOf("ben"), [gone.id], "gone");
    later(22);
    await ingest(posting("Legal Clerk"));
    later(1);
    expect(await check("ben", "Clerks")).toEqual({ found: 1, told: 2 });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toContain("Court Clerk");
  });

  it("can be silenced and belongs to its owner alone", async () => {
    await updateSavedSearch(contextOf("ben"), { id: await idOf("ben", "Clerks"), alert: "off" });
    later(48);
    await ingest(posting("Night Clerk"));
    later(1);
    expect(await check("ben", "Clerks")).toEqual({ found: 1, told: 0 });
    const id = await idOf("ben", "Clerks");
    await expect(deleteSavedSearch(contextOf("ana"), id)).rejects.toMatchObject({ code: "not_found" });
    await expect(updateSavedSearch(contextOf("ana"), { id, name: "Mine" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(renewFeedAddress(contextOf("ana"), id)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      saveSearch(contextOf("ben"), { name: "Clerks", filter: { text: "x" }, alert: "off" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("has a feed behind a secret address, which can be changed", async () => {
    const [search] = await listSavedSearches(contextOf("ben"));
    const token = search?.feedUrl.split("/").at(-1) ?? "";
    const read = (format: "rss" | "atom" | "json") => readSearchFeed(contextOf("nobody"), { token, format });
    const { body, mediaType } = await read("rss");
    expect(mediaType).toContain("rss");
    expect(body).toContain("Filing Clerk at Quayside Law");
    expect(body).not.toContain("Court Clerk");
    expect(body).not.toContain("ben@example.org");
    expect((await read("atom")).body).toContain("<feed");
    expect(JSON.parse((await read("json")).body).items.map((item: { title: string }) => item.title)).toContain(
      "Filing Clerk at Quayside Law, Cork, Ireland",
    );
    await renewFeedAddress(contextOf("ben"), search?.id ?? "");
    await expect(read("rss")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an export", () => {
  it("holds every job of the filter, and no cell that a spreadsheet would run", async () => {
    await ingest(posting('=HYPERLINK("http://evil.example","Usher")', { company: "@cmd", location: "+1" }));
    const { bytes } = await exportJobs(contextOf("ana"), { filter: { text: "usher" }, format: "csv" });
    const [row] = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), { header: true }).data;
    expect(row).toMatchObject({ company: "'@cmd", location: "'+1" });
    expect(row?.title).toMatch(/^'=HYPERLINK/);
    const json = await exportJobs(contextOf("ana"), { filter: { text: "clerk" }, format: "json" });
    expect(
      JSON.parse(new TextDecoder().decode(json.bytes))
        .map((job: { title: string }) => job.title)
        .toSorted(),
    ).toEqual(["Filing Clerk", "Legal Clerk", "Night Clerk"]);
    expect(json).toMatchObject({ jobs: 3, filename: expect.stringMatching(/^jobs-\d{4}-\d\d-\d\d\.json$/) });
  });
});
