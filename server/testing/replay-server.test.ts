import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listReplayBoards, type ReplayServer, startReplayServer } from "@/server/testing/replay-server";

let directory: string;
let server: ReplayServer;
const write = (path: string, value: unknown) => {
  mkdirSync(join(directory, path, ".."), { recursive: true });
  writeFileSync(join(directory, path), JSON.stringify(value));
};
const ask = (host: string, path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}${path}`, { headers: { "x-forwarded-host": host, ...headers } });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "replay-"));
  write("greenhouse/rivermill_jobs_content_2024-01-01.json", {
    jobs: [{ id: 1, title: "old", company_name: "Rivermill" }],
  });
  write("greenhouse/rivermill_jobs_content_2025-01-01.json", {
    jobs: [{ id: 2, title: "new", company_name: "Rivermill " }],
  });
  write("greenhouse/loaf_jobs_nocontent.json", { jobs: [{ id: 3 }] });
  write("greenhouse/loaf_jobs_b.json", { jobs: [{ id: 4 }] });
  write("lever/fern-hollow_3.json", [1, 2, 3]);
  write("ashby/boards/DoughLab.json", { jobs: [] });
  write("workday/x.json", {});
  server = await startReplayServer({ directory });
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

describe("replay server", () => {
  it("finds the boards by their files' names, the newest with descriptions first", () => {
    expect(listReplayBoards(directory).map(({ source, token, company }) => [source, token, company])).toEqual([
      ["ashby", "DoughLab", "DoughLab"],
      ["greenhouse", "loaf", "Loaf"],
      ["greenhouse", "rivermill", "Rivermill"],
      ["lever", "fern-hollow", "Fern Hollow"],
    ]);
  });

  it("answers at the APIs' own addresses, with an ETag and 304", async () => {
    const first = await ask("boards-api.greenhouse.io", "/v1/boards/rivermill/jobs?content=true");
    expect(await first.json()).toMatchObject({ jobs: [{ title: "new" }] });
    const etag = first.headers.get("etag") ?? "";
    expect(
      (await ask("boards-api.greenhouse.io", "/v1/boards/rivermill/jobs?content=true", { "if-none-match": etag }))
        .status,
    ).toBe(304);
    expect(await (await ask("boards-api.greenhouse.io", "/v1/boards/loaf/jobs")).json()).toMatchObject({
      jobs: [{ id: 4 }],
    });
    expect(await (await ask("api.ashbyhq.com", "/posting-api/job-board/doughlab")).json()).toEqual({ jobs: [] });
  });

  it("pages Lever", async () => {
    expect(await (await ask("api.lever.co", "/v0/postings/fern-hollow?mode=json&skip=2&limit=2")).json()).toEqual([3]);
    expect(await (await ask("api.lever.co", "/v0/postings/fern-hollow?mode=json&skip=4&limit=2")).json()).toEqual([]);
  });

  it("says 404 for boards and hosts it does not have, and for paths that leave the folder", async () => {
    for (const [host, path] of [
      ["api.lever.co", "/v0/postings/nobody"],
      ["evil.example", "/v1/boards/rivermill/jobs"],
      ["api.ashbyhq.com", "/posting-api/job-board/..%2f..%2fetc%2fpasswd"],
      ["api.ashbyhq.com", "/posting-api/job-board/%E0%A4%A"],
    ] as const) {
      expect((await ask(host, path)).status).toBe(404);
    }
  });
});
