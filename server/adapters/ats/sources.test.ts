import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { postingSchema } from "@/lib/domain/posting/posting.schema";
import { detectBoard, findJobSource, JOB_SOURCES } from "@/server/adapters/ats/index";

const room = import.meta.dirname;
const fixtures = readdirSync(room)
  .filter((folder) => existsSync(join(room, folder, "fixtures")))
  .flatMap((folder) =>
    readdirSync(join(room, folder, "fixtures"))
      .filter((file) => !file.endsWith(".expected.json"))
      .map((file) => [folder, file] as const),
  );

describe("every source", () => {
  it.each(fixtures)("reads %s/fixtures/%s as reviewed, and is recognised by its answer alone", async (folder, file) => {
    const path = join(room, folder, "fixtures", file);
    const bytes = readFileSync(path);
    const records =
      JOB_SOURCES[folder]?.read(bytes, { company: "Caller", readAt: new Date("2026-05-04T00:00:00Z") }) ?? [];
    const postings = records.flatMap((record) => ("ok" in record ? [record.ok] : []));
    expect(postings.length).toBeGreaterThan(0);
    for (const posting of postings) {
      expect(postingSchema.safeParse(posting).error).toBeUndefined();
      expect(posting.id).toBe(`${folder}:${posting.board ?? ""}:${posting.id.split(":").slice(2).join(":")}`);
    }
    const reviewed = records.map((record) =>
      "ok" in record ? { ...record.ok, html: undefined } : { rejected: record.rejected },
    );
    await expect(`${JSON.stringify(reviewed, null, 2)}\n`).toMatchFileSnapshot(`${path}.expected.json`);
    const detected = JOB_SOURCES.any
      ?.read(bytes, { company: "Caller" })
      .flatMap((record) => ("ok" in record ? [record.ok.source] : []));
    expect(new Set(detected)).toEqual(new Set([folder]));
  });

  it.each(Object.values(JOB_SOURCES).filter((source) => source.name !== "sample"))(
    "$name says in a sentence when an answer is not its own",
    (source) => {
      for (const bytes of [
        "",
        "null",
        "[",
        '{"jobs',
        "<html><body>Down for maintenance</body></html>",
        "\u0000\u0001",
      ].map((text) => new TextEncoder().encode(text))) {
        let records: unknown[] = [];
        try {
          records = source.read(bytes, { company: "Caller" });
        } catch (error) {
          expect(error).toMatchObject({
            name: "AppError",
            code: "invalid_input",
            message: expect.stringMatching(/^[A-Z"].*[.)]$|:/),
          });
        }
        expect(records.filter((record) => typeof record === "object" && record !== null && "ok" in record)).toEqual([]);
      }
    },
  );
});

describe("detectBoard", () => {
  it.each([
    ["https://boards.greenhouse.io/rivermill/jobs/1", "greenhouse", "rivermill"],
    ["https://job-boards.eu.greenhouse.io/rivermill", "greenhouse", "rivermill"],
    ["https://boards.greenhouse.io/embed/job_board?for=rivermill", "greenhouse", "rivermill"],
    ["https://boards-api.greenhouse.io/v1/boards/rivermill/jobs?content=true", "greenhouse", "rivermill"],
    ["https://jobs.lever.co/fernhollow/0b5e7a52/apply", "lever", "fernhollow"],
    ["https://jobs.eu.lever.co/fernhollow", "lever", "fernhollow"],
    ["https://jobs.ashbyhq.com/Quill%20bread", "ashby", "Quill bread"],
    [
      "https://loafworks.wd5.myworkdayjobs.com/en-US/Careers/job/Portland/Baker_JR1",
      "workday",
      "loafworks.wd5/Careers",
    ],
    ["https://careers.smartrecruiters.com/Crumbline", "smartrecruiters", "Crumbline"],
    ["https://apply.workable.com/yeastfield/j/AB12", "workable", "yeastfield"],
    ["https://sugarloft.recruitee.com/o/confiseur", "recruitee", "sugarloft"],
    ["https://brotwerk.jobs.personio.de/job/1", "personio", "brotwerk"],
    ["https://tartwell.bamboohr.com/careers/31", "bamboohr", "tartwell"],
    ["https://sourly.teamtailor.com/jobs", "teamtailor", "sourly"],
    ["https://kneadery.breezy.hr/p/1", "breezy", "kneadery"],
    ["https://hearthside.applytojob.com/apply", "jazzhr", "hearthside"],
    ["https://saltandrye.pinpointhq.com/", "pinpoint", "saltandrye"],
    ["https://ats.rippling.com/en-GB/vanloaf/jobs/1", "rippling", "vanloaf"],
    ["https://grainco.eightfold.ai/careers", "eightfold", "grainco"],
    ["https://ebwg.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/1", "oracle", "ebwg.fa.us2/CX_1"],
    ["https://careers-oatfield.icims.com/jobs/8214/x/job", "icims", "careers-oatfield"],
    ["https://jobs.jobvite.com/careers/millstone/jobs", "jobvite", "millstone"],
    [
      "https://recruiting.paylocity.com/Recruiting/Jobs/All/8e0feae7-e42f-437e-97b1-53b917185eed",
      "paylocity",
      "8e0feae7-e42f-437e-97b1-53b917185eed",
    ],
    ["https://jobs.gem.com/flourish", "gem", "flourish"],
  ])("%s", (link, source, token) => {
    expect(detectBoard(link)).toEqual({ source, token, url: link });
    expect(findJobSource(source)?.name).toBe(source);
  });

  it.each([
    "https://example.org/careers",
    "not a link",
    "javascript:alert(1)",
    "https://www.greenhouse.io/",
    "https://jobs.lever.co/",
    "https://www.bamboohr.com/",
  ])("knows no board behind %s", (link) => {
    expect(detectBoard(link)).toBeNull();
  });
});

describe("a place line with a country field", () => {
  it("lets the field decide: DE after a town is Germany, not Delaware", () => {
    const posting = { id: "1", text: "Baker", categories: { location: "Smalltown, DE" }, country: "DE" };
    const [record] =
      findJobSource("lever")?.read(new TextEncoder().encode(JSON.stringify([posting])), { company: "Acme" }) ?? [];
    expect(record && "ok" in record ? record.ok.places : []).toMatchObject([{ countryCode: "DE" }]);
  });
});

it("SOURCES.md names every source, and no other", () => {
  const rows = readFileSync(join(room, "SOURCES.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| [a-z]/.test(line))
    .flatMap((line) => (line.split("|")[1] ?? "").split(",").map((name) => name.trim()));
  const sources = Object.keys(JOB_SOURCES).filter((name) => !["other", "aggregators", "any"].includes(name));
  expect(rows.filter((name) => name !== "table").sort()).toEqual(sources.sort());
});
