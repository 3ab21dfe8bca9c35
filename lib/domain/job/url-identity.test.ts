import { describe, expect, it } from "vitest";
import { urlIdentity } from "@/lib/domain/job/url-identity";

const uuid = "0b8f3c1e-5d5c-4b1e-9d0e-1f2a3b4c5d6e";
describe("urlIdentity", () => {
  it.each([
    [
      "https://boards.greenhouse.io/fern/jobs/4012345?utm_source=x&gh_src=abc",
      "https://job-boards.greenhouse.io/fern/jobs/4012345",
    ],
    ["https://fern.example/careers/?gh_jid=4012345", "https://boards.greenhouse.io/fern/jobs/4012345"],
    [
      "https://boards.greenhouse.io/embed/job_app?for=fern&token=4012345",
      "https://boards.greenhouse.io/fern/jobs/4012345",
    ],
    [`https://jobs.lever.co/fern/${uuid}/apply?lever-source=LinkedIn`, `https://jobs.lever.co/fern/${uuid}`],
    [`https://jobs.ashbyhq.com/Fern/${uuid}/application`, `https://jobs.ashbyhq.com/fern/${uuid}?utm_medium=feed`],
    [
      "https://www.linkedin.com/jobs/view/nurse-at-fern-3812345678?trk=public",
      "https://de.linkedin.com/jobs/view/3812345678/",
    ],
    [
      "https://fern.wd3.myworkdayjobs.com/en-US/Careers/job/Leeds/Nurse_R-0012",
      "https://fern.wd3.myworkdayjobs.com/Careers/job/Leeds/Nurse_R-0012/apply",
    ],
    ["https://apply.workable.com/fern/j/AB12CD34EF/", "https://apply.workable.com/fern/j/AB12CD34EF/apply"],
    [
      "http://www.fern.example/Jobs/nurse-night-shift-leeds/",
      "https://fern.example/jobs/nurse-night-shift-leeds?ref=mail#top",
    ],
  ])("reads %s and %s as one address", (a, b) => expect(urlIdentity(a).key).toBe(urlIdentity(b).key));
  it("keeps parameters that name the job", () => {
    expect(urlIdentity("https://fern.example/job?id=12345").key).not.toBe(
      urlIdentity("https://fern.example/job?id=12346").key,
    );
  });
  it("does not take a careers page for a posting", () => {
    expect(urlIdentity("https://fern.example/careers").isSpecific).toBe(false);
    expect(urlIdentity("https://boards.greenhouse.io/fern").isSpecific).toBe(false);
    expect(urlIdentity("https://fern.example/jobs/12345").isSpecific).toBe(true);
  });
  it.each(["", "not a url", "javascript:alert(1)", "https://", null, undefined])("gives nothing for %s", (a) => {
    expect(urlIdentity(a).key).toBe("");
  });
});
