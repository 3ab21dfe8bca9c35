import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { findJobSource } from "@/server/adapters/ats/index";
import { createGuardedHttpClient } from "@/server/adapters/http/guarded-http-client";
import type { HttpClient, HttpRequest } from "@/server/ports/http-client";
import type { BoardRef } from "@/server/ports/job-source";
import { startReplayServer } from "@/server/testing/replay-server";

const fixture = (path: string) => readFileSync(join(import.meta.dirname, path));
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function replay(boards: { source: string; token: string; answer: string | Uint8Array }[]) {
  const server = await startReplayServer({ boards });
  const http = createGuardedHttpClient({ userAgent: "dossier-test/1.0", upstream: server.origin });
  closers.push(
    () => http.close(),
    () => server.close(),
  );
  return { http, requests: server.requests };
}

/** Answers by address, 404 for the rest; remembers what was asked. */
function scripted(answers: Record<string, string | Uint8Array>): HttpClient & { asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  return {
    asked,
    async request(request) {
      asked.push(request);
      const body = answers[request.url];
      return {
        status: body === undefined ? 404 : 200,
        headers: { date: "Mon, 04 May 2026 10:00:00 GMT" },
        body: Buffer.from(body ?? ""),
        notModified: false,
        url: request.url,
      };
    },
  };
}

function sourceOf(name: string) {
  const source = findJobSource(name);
  if (!source) throw new Error(`no source ${name}`);
  return source;
}
const board = (source: string, token: string, url?: string): BoardRef => ({ source, token, company: "Caller", url });
const titles = (records: { ok?: { title: string } }[]) => records.map((record) => record.ok?.title);

describe("fetching a board over HTTP", () => {
  it.each([
    ["greenhouse", "rivermill", "boards-api.greenhouse.io/v1/boards/rivermill/jobs?content=true", 2],
    ["lever", "fernhollow", "api.lever.co/v0/postings/fernhollow?mode=json&skip=0&limit=100", 2],
    ["ashby", "Quillbread", "api.ashbyhq.com/posting-api/job-board/Quillbread?includeCompensation=true", 2],
  ])(
    "%s asks its public API once, and nothing is read again when nothing changed",
    async (name, token, address, count) => {
      const { http, requests } = await replay([{ source: name, token, answer: fixture(`${name}/fixtures/list.json`) }]);
      const first = await sourceOf(name).fetch(http, board(name, token));
      expect(first.records.filter((record) => "ok" in record)).toHaveLength(count);
      expect(requests).toEqual([address]);
      const second = await sourceOf(name).fetch(http, board(name, token), first.state);
      expect(second).toEqual({ records: [], notModified: true, state: first.state });
    },
  );

  it("says which board is missing", async () => {
    const { http } = await replay([]);
    for (const name of ["greenhouse", "lever", "ashby"]) {
      await expect(sourceOf(name).fetch(http, board(name, "nobody"))).rejects.toMatchObject({
        code: "not_found",
        message: expect.stringContaining('"nobody"'),
      });
    }
  });

  it("reads every page of a large Lever board, each posting once", async () => {
    const posting = JSON.parse(fixture("lever/fixtures/detail.json").toString());
    const many = Array.from({ length: 230 }, (_, i) => ({ ...posting, id: `id-${i}`, text: `Baker ${i}` }));
    const { http, requests } = await replay([{ source: "lever", token: "fernhollow", answer: JSON.stringify(many) }]);
    const { records } = await sourceOf("lever").fetch(http, board("lever", "fernhollow"));
    expect(new Set(records.map((record) => ("ok" in record ? record.ok.id : "")))).toHaveProperty("size", 230);
    expect(requests).toHaveLength(3);
  });

  it("asks a European Lever board at its own host", async () => {
    const http = scripted({
      "https://api.eu.lever.co/v0/postings/fernhollow?mode=json&skip=0&limit=100": fixture("lever/fixtures/list.json"),
    });
    const { records } = await sourceOf("lever").fetch(
      http,
      board("lever", "fernhollow", "https://jobs.eu.lever.co/fernhollow"),
    );
    expect(records).toHaveLength(2);
  });

  it("adds Workday's details to its list, and dates what is only said relatively", async () => {
    const api = "https://loafworks.wd5.myworkdayjobs.com/wday/cxs/loafworks/Careers";
    const http = scripted({
      [`${api}/jobs`]: fixture("workday/fixtures/list.json"),
      [`${api}/job/US-OR-Portland/Oven-Reliability-Engineer_JR1001`]: fixture("workday/fixtures/detail.json"),
    });
    const { records } = await sourceOf("workday").fetch(http, board("workday", "loafworks.wd5/Careers"));
    expect(records[0]).toMatchObject({
      ok: {
        id: "workday:loafworks.wd5/Careers:JR1001",
        text: "Keep ovens hot.",
        places: [{ city: "Portland" }, { city: "Austin" }],
      },
    });
    expect(records[1]).toMatchObject({ ok: { title: "Packer", text: "" } });
    expect(http.asked[0]).toMatchObject({ method: "POST" });
    expect(JSON.parse(http.asked[0]?.body ?? "{}")).toMatchObject({ limit: 20, offset: 0 });
  });

  it("adds SmartRecruiters' and BambooHR's details to their lists", async () => {
    const smart = "https://api.smartrecruiters.com/v1/companies/Crumbline/postings";
    const one = await sourceOf("smartrecruiters").fetch(
      scripted({
        [`${smart}?limit=100&offset=0`]: fixture("smartrecruiters/fixtures/list.json"),
        [`${smart}/744000100000001`]: fixture("smartrecruiters/fixtures/detail.json"),
      }),
      board("smartrecruiters", "Crumbline"),
    );
    expect(one.records).toMatchObject([
      { ok: { id: "smartrecruiters:Crumbline:744000100000001", text: expect.stringContaining("Count crumbs") } },
    ]);
    const bamboo = "https://tartwell.bamboohr.com/careers";
    const two = await sourceOf("bamboohr").fetch(
      scripted({
        [`${bamboo}/list`]: fixture("bamboohr/fixtures/list.json"),
        [`${bamboo}/31/detail`]: fixture("bamboohr/fixtures/detail.json"),
      }),
      board("bamboohr", "tartwell"),
    );
    expect(two.records).toMatchObject([
      { ok: { id: "bamboohr:tartwell:31", url: "https://tartwell.bamboohr.com/careers/31", text: "Learn pastry." } },
    ]);
  });

  it.each([
    ["recruitee", "sugarloft", "https://sugarloft.recruitee.com/api/offers/", "list.json"],
    ["personio", "brotwerk", "https://brotwerk.jobs.personio.de/xml", "feed.xml"],
    [
      "workable",
      "yeastfield",
      "https://apply.workable.com/api/v1/widget/accounts/yeastfield?details=true",
      "widget.json",
    ],
    ["teamtailor", "sourly", "https://sourly.teamtailor.com/jobs.json", "feed.json"],
    ["breezy", "kneadery", "https://kneadery.breezy.hr/json?verbose=true", "list.json"],
    ["jazzhr", "hearthside", "https://app.jazz.co/feeds/export/jobs/hearthside", "feed.xml"],
    ["pinpoint", "saltandrye", "https://saltandrye.pinpointhq.com/postings.json", "list.json"],
    ["gem", "flourish", "https://api.gem.com/job_board/v0/flourish/job_posts/", "list.json"],
    [
      "eightfold",
      "grainco",
      "https://grainco.eightfold.ai/api/apply/v2/jobs?domain=grainco.com&start=0&num=10",
      "list.json",
    ],
    ["remoteok", "remoteok", "https://remoteok.com/api", "list.json"],
    ["hn-whoishiring", "1", "https://hn.algolia.com/api/v1/items/1", "thread.json"],
  ])("%s asks %s at %s", async (name, token, address, file) => {
    const http = scripted({ [address]: fixture(`${name}/fixtures/${file}`) });
    const { records } = await sourceOf(name).fetch(http, board(name, token));
    expect(titles(records as { ok?: { title: string } }[]).filter(Boolean).length).toBeGreaterThan(0);
    expect(http.asked[0]?.url).toBe(address);
  });

  it("reads pages as pages, so that robots.txt is asked", async () => {
    const http = scripted({
      "https://careers-oatfield.icims.com/jobs/search?ss=1&in_iframe=1&pr=0": fixture("icims/fixtures/list.html"),
      "https://careers-oatfield.icims.com/jobs/8214/payroll-clerk/job?in_iframe=1":
        fixture("icims/fixtures/detail.html"),
    });
    const { records } = await sourceOf("icims").fetch(http, board("icims", "careers-oatfield"));
    expect(records).toMatchObject([{ ok: { id: "icims:careers-oatfield:8214", text: "Run payroll." } }]);
    expect(http.asked.map((request) => request.kind)).toEqual(["page", "page"]);
  });

  it("never fetches LinkedIn", async () => {
    const http = scripted({});
    await expect(sourceOf("linkedin").fetch(http, board("linkedin", "x"))).rejects.toBeInstanceOf(AppError);
    expect(http.asked).toEqual([]);
  });

  it("loses the whole board, not part of it, when an answer is cut off", async () => {
    const http = scripted({
      "https://api.ashbyhq.com/posting-api/job-board/Quillbread?includeCompensation=true":
        '{"jobs":[{"id":"1","title":"Ba',
    });
    await expect(sourceOf("ashby").fetch(http, board("ashby", "Quillbread"))).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("stops in the middle"),
    });
  });
});
