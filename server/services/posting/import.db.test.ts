import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  detectBoard,
  detectBoardsInPage,
  findJobSource,
  listJobSources,
  recogniseAnswer,
} from "@/server/adapters/ats/index";
import { createSignedDoorKeys } from "@/server/adapters/door-keys/signed";
import { postalMimeReader } from "@/server/adapters/mail-reader/postal-mime";
import { createInProcessRateLimiter } from "@/server/adapters/rate-limiter/in-process";
import { loadMatchTools } from "@/server/adapters/taxonomy/load-match-tools";
import type { Ports, ServiceContext } from "@/server/context";
import type { FileStore } from "@/server/ports/file-store";
import type { HttpRequest } from "@/server/ports/http-client";
import { createAccount } from "@/server/services/account/create-account";
import { getJob } from "@/server/services/job/get-job";
import { isJobVisible, listVisibleJobs } from "@/server/services/job/job.store";
import { adoptOwnCopies } from "@/server/services/posting/adopt-own-copies";
import { confirmImport } from "@/server/services/posting/confirm-import";
import { importFile } from "@/server/services/posting/import-file";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { issueDoorKey } from "@/server/services/posting/issue-door-key";
import { openDoor } from "@/server/services/posting/open-door";
import { getImportRow } from "@/server/services/posting/posting-import.store";
import { readImport } from "@/server/services/posting/read-import";
import { receiveImport } from "@/server/services/posting/receive-import";
import { recheckKeptPostings } from "@/server/services/posting/recheck-kept-postings";
import { replaceDoorKeys } from "@/server/services/posting/replace-door-keys";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

/** Answers by address; whatever is not named is a 404. */
let site: Record<string, { status?: number; body?: string; url?: string }> = {};
let asked: HttpRequest[] = [];
beforeEach(() => {
  site = {};
  asked = [];
});

function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(area, bytes) {
      const key = `${area}/${kept.size}`;
      kept.set(key, bytes);
      return key;
    },
    get: async (key) => kept.get(key) ?? new Uint8Array(),
    has: async (key) => kept.has(key),
    delete: async (key) => void kept.delete(key),
  };
}

const ports: Partial<Ports> = {
  files: memoryFiles(),
  rateLimiter: createInProcessRateLimiter(),
  doorKeys: createSignedDoorKeys("a secret of this test"),
  mailReader: postalMimeReader,
  jobSources: {
    find: findJobSource,
    list: listJobSources,
    recognise: recogniseAnswer,
    detect: detectBoard,
    detectInPage: detectBoardsInPage,
  },
  directory: {
    search: async () => [],
    listIndustry: async () => [],
    describe: async () => ({ industries: [], sources: [] }),
    count: async () => 0,
  },
  get skills() {
    return loadMatchTools().recognizer;
  },
  workflowEvents: { send: async () => undefined },
  http: {
    async request(request) {
      asked.push(request);
      const answer = site[request.url] ?? { status: 404 };
      return {
        status: answer.status ?? 200,
        headers: {},
        body: new TextEncoder().encode(answer.body ?? ""),
        notModified: false,
        url: answer.url ?? request.url,
      };
    },
  },
};

let count = 0;
async function person(): Promise<ServiceContext & { accountId: string }> {
  const system = database.contextFor({ kind: "system" }, ports);
  const account = await createAccount(system, {
    email: `p${++count}@example.org`,
    name: "A Person",
    password: "a long password",
  });
  return {
    ...database.contextFor({ kind: "account", accountId: account.id, role: "user" }, ports),
    accountId: account.id,
  };
}

async function addLink(ctx: ServiceContext, url: string) {
  const { id } = await receiveImport(ctx, { via: "link", name: url, options: { url } });
  await readImport(ctx, id);
  return id;
}
const rowOf = (ctx: { db: ServiceContext["db"]; accountId: string }, id: string) =>
  getImportRow(ctx.db, ctx.accountId, id);

const BODY =
  "You run the ovens of a bakery that works at night, plan doughs for three shops, keep the flour books, train two apprentices and answer for hygiene. You know rye as well as wheat, you write clearly, and you like to work while the town sleeps. We pay the night hours on top, close on Mondays, and share what is left of the bread. The team is small and has worked together for years.";
const page = (title: string, company: string, extra = "", apply = "") =>
  `<!doctype html><html><head><title>${title}</title><script type="application/ld+json">${JSON.stringify({
    "@type": "JobPosting",
    title,
    description: `<p>${BODY}</p>`,
    hiringOrganization: { name: company },
    jobLocation: { address: { addressLocality: "Leeds", addressCountry: "GB" } },
    url: apply || undefined,
  })}</script></head><body><h1>${title}</h1><p>${BODY}</p>${extra}</body></html>`;
const greenhouseJob = (id: number, title: string) =>
  JSON.stringify({
    id,
    title,
    absolute_url: `https://boards.greenhouse.io/crumbline/jobs/${id}`,
    company_name: "Crumbline",
    location: { name: "Leeds, UK" },
    content: `<p>${BODY}</p>`,
    internal_job_id: id + 1,
  });

describe("a pasted link", () => {
  it("of a known board is asked through its public interface, is everyone's posting, and is visible to who pasted it", async () => {
    site["https://boards-api.greenhouse.io/v1/boards/crumbline/jobs/4711001"] = {
      body: greenhouseJob(4711001, "Night Baker"),
    };
    const [ctx, other] = [await person(), await person()];
    const row = await rowOf(
      ctx,
      await addLink(ctx, "https://boards.greenhouse.io/crumbline/jobs/4711001?utm_source=x"),
    );
    expect(row).toMatchObject({ status: "done", added: 1, error: null });
    const job = await getJob(ctx, row.jobIds[0] ?? "");
    expect(job).toMatchObject({ title: "Night Baker", company: "Crumbline" });
    expect(job.posting.id).toBe("greenhouse:crumbline:4711001");
    expect(await isJobVisible(database.db, other.accountId, job.id)).toBe(false);
    const again = await rowOf(other, await addLink(other, "https://boards.greenhouse.io/crumbline/jobs/4711001"));
    expect(again).toMatchObject({ status: "done", added: 0, known: 1, jobIds: [job.id] });
  });

  it("says when the board no longer has the job, and when the page is gone", async () => {
    const ctx = await person();
    expect(await rowOf(ctx, await addLink(ctx, "https://boards.greenhouse.io/crumbline/jobs/999999"))).toMatchObject({
      status: "failed",
      error: expect.stringContaining("not on the company's Greenhouse board any more"),
    });
    expect(await rowOf(ctx, await addLink(ctx, "https://bakery.example.org/jobs/1"))).toMatchObject({
      status: "failed",
      error: expect.stringContaining("does not exist any more"),
    });
  });

  it("of any page is read as a page, robots asked, and belongs to who pasted it", async () => {
    site["https://bakery.example.org/jobs/2"] = { body: page("Dough Keeper", "Rye & Sons") };
    const ctx = await person();
    const row = await rowOf(ctx, await addLink(ctx, "https://bakery.example.org/jobs/2"));
    expect(row).toMatchObject({ status: "done", added: 1 });
    expect(asked).toMatchObject([{ kind: "page" }]);
    expect(await database.db.postingRecord.findMany({ where: { jobId: row.jobIds[0] ?? "" } })).toMatchObject([
      { ownerId: ctx.accountId },
    ]);
  });

  it("to a page behind a sign-in, or that wants no programs, says what to do instead", async () => {
    site["https://www.linkedin.com/jobs/view/4012345678"] = { status: 999 };
    site["https://jobs.example.org/5"] = { body: "<html>sign in", url: "https://jobs.example.org/login?next=5" };
    const ctx = await person();
    for (const link of ["https://www.linkedin.com/jobs/view/4012345678", "https://jobs.example.org/5"]) {
      expect(await rowOf(ctx, await addLink(ctx, link))).toMatchObject({
        status: "failed",
        error: expect.stringContaining("bookmarklet"),
        options: { canBeSaved: true },
      });
    }
  });

  it("to a page that says it is closed is refused with its words", async () => {
    site["https://bakery.example.org/jobs/3"] = {
      body: page("Miller", "Rye & Sons", "<p>This position has been filled.</p>"),
    };
    const ctx = await person();
    expect(await rowOf(ctx, await addLink(ctx, "https://bakery.example.org/jobs/3"))).toMatchObject({
      status: "failed",
      error: expect.stringContaining("This position has been filled"),
    });
  });

  it("is refused when it is no web address", async () => {
    const ctx = await person();
    for (const url of ["", "javascript:alert(1)", "file:///etc/passwd", "bakery"])
      await expect(receiveImport(ctx, { via: "link", name: url, options: { url } })).rejects.toMatchObject({
        code: "invalid_input",
      });
  });
});

describe("links looked at again", () => {
  it("close what its board or page no longer has, and nothing for a site that does not answer", async () => {
    const board = (id: number) => `https://boards-api.greenhouse.io/v1/boards/again/jobs/${id}`;
    for (const id of [4712001, 4712002])
      site[board(id)] = { body: greenhouseJob(id, `Baker ${id}`).replaceAll("crumbline", "again") };
    for (const n of [1, 2, 3])
      site[`https://again.example.org/jobs/${n}`] = { body: page(`Oven Keeper ${n}`, `Loaf ${n}`) };
    const ctx = await person();
    const rows: Record<string, string> = {};
    for (const id of [4712001, 4712002])
      rows[id] =
        (await rowOf(ctx, await addLink(ctx, `https://boards.greenhouse.io/again/jobs/${id}`))).jobIds[0] ?? "";
    for (const n of [1, 2, 3])
      rows[n] = (await rowOf(ctx, await addLink(ctx, `https://again.example.org/jobs/${n}`))).jobIds[0] ?? "";
    delete site[board(4712001)];
    delete site["https://again.example.org/jobs/1"];
    site["https://again.example.org/jobs/2"] = {
      body: page("Oven Keeper 2", "Loaf 2", "<p>This position has been filled.</p>"),
    };
    site["https://again.example.org/jobs/3"] = { status: 503 };
    const system = database.contextFor({ kind: "system" }, ports);
    for (const day of [1, 2, 3])
      await recheckKeptPostings({ ...system, clock: { now: () => new Date(Date.UTC(2026, 4, day)) } });
    const isOpen = async (jobId = "") =>
      (await database.db.job.findUniqueOrThrow({ where: { id: jobId } })).closedAt === null;
    expect(await Promise.all([rows[4712001], rows[4712002], rows[1], rows[2], rows[3]].map(isOpen))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("a saved page", () => {
  const add = async (ctx: ServiceContext, html: string, filename = "page.html") => {
    const { id } = await importFile(ctx, { filename, bytes: new TextEncoder().encode(html) });
    await readImport(ctx, id);
    return id;
  };

  it("joins the employer's own posting, and stays private inside that job", async () => {
    await ingestPostings(
      database.contextFor({ kind: "system" }, ports),
      findJobSource("greenhouse")?.read(
        new TextEncoder().encode(`{"jobs":[${greenhouseJob(4711010, "Head Miller")}]}`),
        { company: "Crumbline", token: "crumbline" },
      ) ?? [],
      { source: "greenhouse", board: "crumbline" },
    );
    const [ctx, other] = [await person(), await person()];
    const row = await rowOf(
      ctx,
      await add(ctx, page("Head Miller", "Crumbline", "", "https://jobboard.example.org/head-miller-77")),
    );
    expect(row).toMatchObject({ status: "done", added: 0, known: 1 });
    const jobId = row.jobIds[0] ?? "";
    expect((await getJob(ctx, jobId)).postings).toHaveLength(2);
    await database.db.followedBoard.create({
      data: { accountId: other.accountId, source: "greenhouse", token: "crumbline", company: "Crumbline" },
    });
    const seen = await getJob(other, jobId);
    expect(seen.postings.map((posting) => posting.source)).toEqual(["greenhouse"]);
    expect(seen.posting.source).toBe("greenhouse");
    const listed = await listVisibleJobs(database.db, other.accountId);
    expect(listed.map((job) => job.posting.id.includes("@"))).not.toContain(true);
    expect(listed.map((job) => job.id)).toContain(jobId);
  });

  it("saved before its board was read joins the employer's posting later, with the owner's application and nobody else's", async () => {
    const ctx = await person();
    const row = await rowOf(ctx, await add(ctx, page("Rye Master", "Crumbline")));
    const lone = row.jobIds[0] ?? "";
    const resume = await database.db.resumeFile.create({
      data: {
        accountId: ctx.accountId,
        filename: "r.pdf",
        mediaType: "application/pdf",
        sizeBytes: 1,
        fileKey: "uploads/r",
      },
    });
    const applied = await database.db.application.create({
      data: { accountId: ctx.accountId, jobId: lone, resumeId: resume.id, status: "draft", posting: {} },
    });
    const other = await person();
    const different = await rowOf(other, await add(other, page("Wheat Master", "Crumbline")));
    await ingestPostings(
      database.contextFor({ kind: "system" }, ports),
      findJobSource("greenhouse")?.read(
        new TextEncoder().encode(`{"jobs":[${greenhouseJob(4711030, "Rye Master")}]}`),
        { company: "Crumbline", token: "rye" },
      ) ?? [],
    );
    const posted = await database.db.postingRecord.findUniqueOrThrow({ where: { id: "greenhouse:rye:4711030" } });
    expect(posted.jobId).not.toBe(lone);
    expect(await adoptOwnCopies(database.contextFor({ kind: "system" }, ports), [posted.jobId])).toBe(1);
    expect(await adoptOwnCopies(database.contextFor({ kind: "system" }, ports), [posted.jobId])).toBe(0);
    expect((await database.db.application.findUniqueOrThrow({ where: { id: applied.id } })).jobId).toBe(posted.jobId);
    expect((await rowOf(ctx, row.id)).jobIds).toEqual([posted.jobId]);
    expect(await database.db.job.findUnique({ where: { id: lone } })).toBeNull();
    expect((await rowOf(other, different.id)).jobIds).toEqual(different.jobIds);
  });

  it("of two people is two copies, and neither sees the other's", async () => {
    const [ctx, other] = [await person(), await person()];
    const html = page("Sourdough Lead", "Quiet Loaf");
    const mine = await rowOf(ctx, await add(ctx, html));
    const theirs = await rowOf(other, await add(other, html.replace("share what is left", "burn what is left")));
    expect(theirs.jobIds).not.toEqual(mine.jobIds);
    await expect(getJob(other, mine.jobIds[0] ?? "")).rejects.toMatchObject({ code: "not_found" });
    expect((await getJob(ctx, mine.jobIds[0] ?? "")).posting.text).toContain("share what is left");
  });

  it("without structured data waits for a person's eye, and becomes a job with their corrections", async () => {
    const ctx = await person();
    const id = await add(
      ctx,
      `<html><head><title>Pastry Cook</title></head><body><main><h1>Pastry Cook</h1><p>${BODY}</p></main></body></html>`,
    );
    expect(await rowOf(ctx, id)).toMatchObject({
      status: "to_check",
      draft: { title: "Pastry Cook", company: "" },
      jobIds: [],
    });
    const { jobId } = await confirmImport(ctx, id, {
      title: "Pastry Cook",
      company: "Rye & Sons",
      location: "Leeds, UK",
      url: "",
      text: BODY,
    });
    expect(await getJob(ctx, jobId)).toMatchObject({
      title: "Pastry Cook",
      company: "Rye & Sons",
      location: "Leeds, UK",
    });
    expect(await confirmImport(ctx, id, { title: "Other", company: "X", location: "", url: "", text: "" })).toEqual({
      jobId,
    });
  });

  it("may be the site's own answer in JSON: it is recognised and needs no columns", async () => {
    const ctx = await person();
    const answer = {
      data: {
        jobPostingId: 4077777777,
        title: "Cheese Maker",
        description: { text: BODY },
        formattedLocation: "Bern, Switzerland",
        companyDetails: { x: { companyResolutionResult: { name: "Alpkase" } } },
        jobState: "LISTED",
      },
    };
    const { id } = await importFile(ctx, {
      filename: "job.json",
      bytes: new TextEncoder().encode(JSON.stringify(answer)),
    });
    await readImport(ctx, id);
    const row = await rowOf(ctx, id);
    expect(row).toMatchObject({ via: "page", status: "done", name: "Cheese Maker, Alpkase" });
    expect((await getJob(ctx, row.jobIds[0] ?? "")).posting.source).toBe("linkedin");
  });

  it("that names no company gets the name of the board its links point to", async () => {
    const ctx = await person();
    const listing = [
      {
        id: "0a1b2c3d-0000-4000-8000-000000000001",
        text: "Tide Gauge Technician",
        hostedUrl: "https://jobs.lever.co/northquay-marine/0a1b2c3d-0000-4000-8000-000000000001",
        applyUrl: "https://jobs.lever.co/northquay-marine/0a1b2c3d-0000-4000-8000-000000000001/apply",
        createdAt: 1_790_000_000_000,
        categories: { location: "Bergen, Norway", team: "Instruments", commitment: "Full-time" },
        descriptionPlain: "You keep our gauges true.",
        description: "<div>You keep our gauges true.</div>",
        lists: [],
        additional: "",
      },
    ];
    const { id } = await importFile(ctx, {
      filename: "listing.json",
      bytes: new TextEncoder().encode(JSON.stringify(listing)),
    });
    await readImport(ctx, id);
    const [jobId = ""] = (await rowOf(ctx, id)).jobIds;
    expect((await getJob(ctx, jobId)).company).toBe("Northquay Marine");
  });

  it("that draws itself by script can be typed in; one that holds no page at all is refused", async () => {
    const ctx = await person();
    expect(
      await rowOf(ctx, await add(ctx, "<!doctype html><html><body><div id=root></div></body></html>")),
    ).toMatchObject({ status: "to_check", draft: { title: "" } });
    expect(await rowOf(ctx, await add(ctx, "no page at all", "page.html"))).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/\.$/),
    });
  });

  it("is nobody else's to look at or to confirm", async () => {
    const [ctx, other] = [await person(), await person()];
    const id = await add(ctx, page("Oven Hand", "Quiet Loaf"));
    await expect(
      confirmImport(other, id, { title: "a", company: "b", location: "", url: "", text: "" }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(readImport(other, id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a job alert and a table", () => {
  it("brings the jobs of a mail, those on known boards with the employer's posting", async () => {
    site["https://boards-api.greenhouse.io/v1/boards/crumbline/jobs/4711020"] = {
      body: greenhouseJob(4711020, "Flour Buyer"),
    };
    const html = `<div><a href="https://www.linkedin.com/comm/jobs/view/4099999991/">Van Driver</a><p>Yeastfield · Porto</p></div><div><a href="https://boards.greenhouse.io/crumbline/jobs/4711020?utm_source=alert">Flour Buyer</a><p>Crumbline</p></div>`;
    const mail = `From: alerts@board.example\r\nTo: me@example.org\r\nSubject: 2 new jobs\r\nDate: Mon, 04 May 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
    const ctx = await person();
    const { id } = await importFile(ctx, { filename: "alert.eml", bytes: new TextEncoder().encode(mail) });
    await readImport(ctx, id);
    const row = await rowOf(ctx, id);
    expect(row).toMatchObject({ via: "email", status: "done", name: "2 new jobs", rejected: 0 });
    const jobs = await listVisibleJobs(database.db, ctx.accountId);
    expect(jobs.map((job) => job.title).sort()).toEqual(["Flour Buyer", "Van Driver"]);
  });

  it("loses no row: each is a job or a named problem, and reading twice adds nothing", async () => {
    const csv = `title,company,url\nStoker,Quiet Loaf,https://a.example/1\n,Nobody,\nStoker,Quiet Loaf,https://a.example/1\nPorter,Yeastfield,\n`;
    const ctx = await person();
    const { id } = await importFile(ctx, { filename: "jobs.csv", bytes: new TextEncoder().encode(csv) });
    await readImport(ctx, id);
    await readImport(ctx, id);
    expect(await rowOf(ctx, id)).toMatchObject({
      via: "table",
      status: "done",
      total: 4,
      added: 2,
      rejected: 2,
      problems: [
        { where: "Line 3", reason: "The row has no title." },
        { where: "Line 4", reason: "The same job stands in line 2 already." },
      ],
    });
    expect(await listVisibleJobs(database.db, ctx.accountId)).toHaveLength(2);
  });
});

describe("the doors", () => {
  it("open for their owner only, until the key expires or is replaced", async () => {
    const ctx = await person();
    const system = database.contextFor({ kind: "system" }, ports);
    const { key } = await issueDoorKey(ctx, "clip", 5);
    expect((await openDoor(system, "clip", key)).actor).toMatchObject({ accountId: ctx.accountId });
    await expect(openDoor(system, "mail", key)).rejects.toMatchObject({ code: "unauthenticated" });
    const late = { ...system, clock: { now: () => new Date(Date.now() + 6 * 60_000) } };
    await expect(openDoor(late, "clip", key)).rejects.toThrow("expired");
    const mark = await issueDoorKey(ctx, "clip");
    await expect(openDoor(system, "clip", mark.key)).rejects.toMatchObject({ code: "unauthenticated" });
    const mail = await issueDoorKey(ctx, "mail");
    expect((await openDoor(late, "mail", mail.key)).actor).toMatchObject({ accountId: ctx.accountId });
    await replaceDoorKeys(ctx, "mail");
    await expect(openDoor(system, "mail", mail.key)).rejects.toThrow("replaced");
    expect((await openDoor(system, "clip", key)).actor).toMatchObject({ accountId: ctx.accountId });
  });
});
