import { describe, expect, it } from "vitest";
import { findEmbeddedBoards } from "@/server/adapters/ats/find-embedded-boards";
import { detectBoard } from "@/server/adapters/ats/index";

const boardsIn = (html: string) =>
  findEmbeddedBoards(html, detectBoard).map(({ source, token }) => `${source}:${token}`);

describe("findEmbeddedBoards", () => {
  it.each([
    ['<script src="https://boards.greenhouse.io/embed/job_board/js?for=rivermill"></script>', "greenhouse:rivermill"],
    ['<iframe src="https://jobs.lever.co/fernhollow"></iframe>', "lever:fernhollow"],
    ['<script src="//jobs.ashbyhq.com/quillbread/embed"></script>', "ashby:quillbread"],
    ['{"careersUrl":"https:\\/\\/apply.workable.com\\/yeastfield\\/"}', "workable:yeastfield"],
    ["<script>whr_embed('yeastfield', {detail: 'titles'})</script>", "workable:yeastfield"],
    ['<a href="https://loafworks.wd5.myworkdayjobs.com/en-US/Careers">Jobs</a>', "workday:loafworks.wd5/Careers"],
    ['<a href="https://boards.greenhouse.io/embed/job_board?for=rivermill&amp;b=x">Jobs</a>', "greenhouse:rivermill"],
  ])("finds the board in %s", (html, board) => {
    expect(boardsIn(html)).toContain(board);
  });

  it("puts the board named most often first, each once", () => {
    const page = `<a href="https://jobs.lever.co/other">a partner</a>${'<a href="https://jobs.lever.co/fernhollow/1">job</a>'.repeat(3)}`;
    expect(boardsIn(page)).toEqual(["lever:fernhollow", "lever:other"]);
  });

  it("finds none on a page without one, and is quick with a hostile one", () => {
    expect(boardsIn("<p>Write to jobs@example.org or see https://example.org/careers</p>")).toEqual([]);
    expect(boardsIn("https://".repeat(50_000))).toEqual([]);
  });
});
