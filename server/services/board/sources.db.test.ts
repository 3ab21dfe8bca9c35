import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { NO_WISHES } from "@/lib/domain/profile/wishes.schema";
import { AppError } from "@/lib/errors";
import {
  detectBoard,
  detectBoardsInPage,
  findJobSource,
  listJobSources,
  recogniseAnswer,
} from "@/server/adapters/ats/index";
import { createInProcessRateLimiter } from "@/server/adapters/rate-limiter/in-process";
import type { Ports, ServiceContext } from "@/server/context";
import type { HttpClient, HttpResponse } from "@/server/ports/http-client";
import type { JobSource } from "@/server/ports/job-source";
import { createAccount } from "@/server/services/account/create-account";
import { detectBoards } from "@/server/services/board/detect-boards";
import { followBoard } from "@/server/services/board/follow-board";
import { listSources } from "@/server/services/board/list-sources";
import { previewBoard } from "@/server/services/board/preview-board";
import { REQUESTS_PER_HOUR, refreshBoard } from "@/server/services/board/refresh-board";
import { retryBoard } from "@/server/services/board/retry-board";
import { retrySource } from "@/server/services/board/retry-source";
import { addRequests, FAILURES_BEFORE_REST } from "@/server/services/board/source-health.store";
import { suggestBoards } from "@/server/services/board/suggest-boards";
import { updateWishes } from "@/server/services/profile/update-wishes";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const answerOf = (body: string, status = 200, url = "https://x.example/"): HttpResponse => ({
  status,
  headers: {},
  body: new TextEncoder().encode(body),
  notModified: false,
  url,
});

/** A source of this test: asks once a board, and does as its token says. */
function sourceCalled(name: string): JobSource {
  return {
    name,
    label: name,
    read: () => [],
    tokenOf: () => null,
    async fetch(http, board) {
      await http.request({ url: `https://${name}.example/${board.token}` });
      if (board.token.startsWith("breaks")) throw new AppError("unavailable", "The site answered with error 500.");
      if (board.token.startsWith("closed")) throw new AppError("not_found", "There is no such board.");
      return { records: [], notModified: false, state: {} };
    },
  };
}

const asked: string[] = [];
let pages: Record<string, HttpResponse> = {};
const http: HttpClient = {
  async request({ url }) {
    asked.push(url);
    return pages[url] ?? answerOf("");
  },
};

function portsWith(...sources: JobSource[]): Partial<Ports> {
  const own = new Map(sources.map((source) => [source.name, source]));
  return {
    http,
    rateLimiter: createInProcessRateLimiter(),
    workflowEvents: { send: async () => undefined },
    jobSources: {
      find: (name) => own.get(name) ?? findJobSource(name),
      list: () => [...[...own.values()].map(({ name, label }) => ({ name, label })), ...listJobSources()],
      recognise: recogniseAnswer,
      detect: detectBoard,
      detectInPage: detectBoardsInPage,
    },
    directory: {
      search: async (query) =>
        query === "Crumbline" ? [{ source: "greenhouse", token: "crumbline", name: "Crumbline", url: "" }] : [],
      listIndustry: async (industry) =>
        industry === "Hospitality & Tourism"
          ? [
              { source: "lever", token: "innkeep", name: "Innkeep", url: "" },
              { source: "nobody-reads", token: "x", name: "Unread", url: "" },
            ]
          : [],
      describe: async () => ({ industries: [], sources: [] }),
      count: async () => 0,
    },
  };
}

const NO_SKILLS: SkillRecognizer = { recognize: () => [], canonical: () => null, implies: () => false };

let count = 0;
async function person(
  ports: Partial<Ports>,
  role: "user" | "admin" = "user",
): Promise<ServiceContext & { accountId: string }> {
  const system = database.contextFor({ kind: "system" }, ports);
  const account = await createAccount(system, {
    email: `s${++count}@example.org`,
    name: "A Person",
    password: "a long password",
  });
  return { ...database.contextFor({ kind: "account", accountId: account.id, role }, ports), accountId: account.id };
}

describe("a source", () => {
  it("rests as a whole when its boards keep failing, whoever follows them, and is not asked meanwhile", async () => {
    const source = sourceCalled("flaky");
    const ctx = await person(portsWith(source), "admin");
    for (let i = 0; i < FAILURES_BEFORE_REST; i++)
      await followBoard(ctx, { source: "flaky", token: `breaks${i}`, company: `C${i}` });
    await followBoard(ctx, { source: "flaky", token: "well", company: "Well" });
    for (let i = 0; i < FAILURES_BEFORE_REST; i++)
      await expect(refreshBoard(ctx, { source: "flaky", token: `breaks${i}` })).rejects.toThrow("error 500");
    const before = asked.length;
    expect(await refreshBoard(ctx, { source: "flaky", token: "well" })).toMatchObject({ status: "paused" });
    expect(asked.length).toBe(before);
    const [view] = (await listSources(ctx, "mine")).filter((one) => one.source === "flaky");
    expect(view).toMatchObject({
      boards: FAILURES_BEFORE_REST + 1,
      boardsFailing: FAILURES_BEFORE_REST,
      lastError: "The site answered with error 500.",
      requestsThisHour: FAILURES_BEFORE_REST,
      pausedUntil: expect.any(Date),
    });
    expect(await retrySource(ctx, "flaky")).toBe(FAILURES_BEFORE_REST);
    expect(await refreshBoard(ctx, { source: "flaky", token: "well" })).toMatchObject({ status: "read" });
    expect((await listSources(ctx, "mine")).find((one) => one.source === "flaky")).toMatchObject({
      lastError: null,
      pausedUntil: null,
    });
  });

  it("is not blamed for boards that were closed", async () => {
    const ctx = await person(portsWith(sourceCalled("steady")));
    for (let i = 0; i < FAILURES_BEFORE_REST + 1; i++) {
      await followBoard(ctx, { source: "steady", token: `closed${i}`, company: `C${i}` });
      await expect(refreshBoard(ctx, { source: "steady", token: `closed${i}` })).rejects.toThrow("no such board");
    }
    await followBoard(ctx, { source: "steady", token: "well", company: "Well" });
    expect(await refreshBoard(ctx, { source: "steady", token: "well" })).toMatchObject({ status: "read" });
  });

  it("is asked within its hourly budget, and again in the next hour", async () => {
    const ctx = await person(portsWith(sourceCalled("busy")));
    await followBoard(ctx, { source: "busy", token: "well", company: "Well" });
    const now = new Date("2026-05-04T10:20:00Z");
    const at = (date: Date): ServiceContext => ({ ...ctx, clock: { now: () => date } });
    await addRequests(database.db, "busy", now, { requests: REQUESTS_PER_HOUR, failures: 0 });
    expect(await refreshBoard(at(now), { source: "busy", token: "well" })).toMatchObject({ status: "paused" });
    expect(await refreshBoard(at(new Date("2026-05-04T11:00:01Z")), { source: "busy", token: "well" })).toMatchObject({
      status: "read",
    });
  });

  it("is woken for everybody by admins only; a person may have a board they follow tried again, a few times", async () => {
    const ctx = await person(portsWith(sourceCalled("calm")));
    await expect(retrySource(ctx, "calm")).rejects.toMatchObject({ code: "forbidden" });
    await expect(retryBoard(ctx, { source: "calm", token: "well" })).rejects.toMatchObject({ code: "not_found" });
    await followBoard(ctx, { source: "calm", token: "well", company: "Well" });
    for (let i = 0; i < 6; i++) await retryBoard(ctx, { source: "calm", token: "well" });
    await expect(retryBoard(ctx, { source: "calm", token: "well" })).rejects.toMatchObject({ code: "limit_exceeded" });
  });
});

describe("a board that changes its form", () => {
  it("loses no job: nothing readable is a failure, a partial or half-readable answer closes nothing", async () => {
    const good = (id: string) => ({ id, text: `Gardener ${id}`, hostedUrl: `https://jobs.lever.co/shape/${id}` });
    let answer: { records: unknown[]; isPartial: boolean } = { records: [], isPartial: false };
    const source: JobSource = {
      ...sourceCalled("shape"),
      async fetch() {
        const body = new TextEncoder().encode(JSON.stringify(answer.records));
        const records = findJobSource("lever")?.read(body, { company: "Shape", token: "shape" }) ?? [];
        return { records, notModified: false, state: {}, isPartial: answer.isPartial };
      },
    };
    const ctx = await person({ ...portsWith(source), skills: NO_SKILLS });
    const board = { source: "shape", token: "shape" };
    await followBoard(ctx, { ...board, company: "Shape" });
    const open = () =>
      database.db.postingRecord.count({
        where: { id: { startsWith: "lever:shape:" }, missedSnapshots: 0, goneAt: null },
      });
    answer = { records: [good("a"), good("b"), good("c")], isPartial: false };
    expect(await refreshBoard(ctx, board)).toMatchObject({ status: "read", newPostings: 3 });
    answer = { records: [{ renamed: 1 }, { renamed: 2 }], isPartial: false };
    await expect(refreshBoard(ctx, board)).rejects.toThrow("None of the board's 2 records");
    answer = { records: [good("a")], isPartial: true };
    await refreshBoard(ctx, board);
    answer = { records: [good("a"), {}, {}], isPartial: false };
    expect(await refreshBoard(ctx, board)).toMatchObject({ rejected: 2 });
    expect(await open()).toBe(3);
  });
});

describe("a careers link", () => {
  it("names its board by the address, by what the page embeds, or by where it leads", async () => {
    const ctx = await person(portsWith());
    pages = {
      "https://crumbline.example/careers": answerOf(
        '<html><script src="https://boards.greenhouse.io/embed/job_board/js?for=crumbline"></script>',
      ),
      "https://moved.example/jobs": answerOf("<html>", 200, "https://jobs.lever.co/fernhollow"),
      "https://plain.example/": answerOf("<html><p>We hire by letter.</p>"),
      "https://feed.example/jobs.rss": answerOf(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title><item><title>Baker</title><link>https://feed.example/1</link><guid>1</guid></item></channel></rss>',
      ),
    };
    expect(await detectBoards(ctx, "https://jobs.lever.co/fernhollow/123")).toMatchObject([
      { source: "lever", token: "fernhollow", company: "Fernhollow", foundBy: "link" },
    ]);
    expect(await detectBoards(ctx, "https://crumbline.example/careers")).toMatchObject([
      { source: "greenhouse", token: "crumbline", foundBy: "page" },
    ]);
    expect(await detectBoards(ctx, "https://moved.example/jobs")).toMatchObject([
      { source: "lever", token: "fernhollow" },
    ]);
    expect(await detectBoards(ctx, "https://plain.example/")).toEqual([]);
    expect(await detectBoards(ctx, "https://feed.example/jobs.rss")).toMatchObject([
      { source: "feed", url: "https://feed.example/jobs.rss" },
    ]);
    for (const link of ["bakery", "file:///etc/passwd", "https://www.linkedin.com/jobs/view/4012345678"])
      await expect(detectBoards(ctx, link)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("shows what following would bring, without storing anything", async () => {
    const ctx = await person(portsWith());
    pages = {
      "https://api.lever.co/v0/postings/fernhollow?mode=json&skip=0&limit=100": answerOf(
        JSON.stringify([{ id: "1", text: "Gardener", hostedUrl: "https://jobs.lever.co/fernhollow/1" }, { id: "2" }]),
      ),
    };
    const before = await database.db.postingRecord.count();
    expect(await previewBoard(ctx, { source: "lever", token: "fernhollow", company: "Fernhollow" })).toEqual({
      total: 1,
      postings: [{ title: "Gardener", location: "", url: "https://jobs.lever.co/fernhollow/1" }],
      rejected: [{ reason: "The record has no title.", count: 1 }],
    });
    expect(await database.db.postingRecord.count()).toBe(before);
  });
});

describe("suggestions", () => {
  it("come from wishes, only of boards that can be read and are not followed", async () => {
    const ctx = await person(portsWith());
    expect(await suggestBoards(ctx)).toEqual([]);
    await updateWishes(ctx, { ...NO_WISHES, titles: ["Night Baker"] });
    expect(await suggestBoards(ctx)).toMatchObject([
      { name: "Innkeep", reason: expect.stringContaining("Night Baker") },
    ]);
    await followBoard(ctx, { source: "lever", token: "innkeep", company: "Innkeep" });
    expect(await suggestBoards(ctx)).toEqual([]);
  });
});
