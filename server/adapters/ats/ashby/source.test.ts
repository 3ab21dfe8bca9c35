import { describe, expect, it } from "vitest";
import { ashby } from "@/server/adapters/ats/ashby/source";

const read = (answer: unknown) =>
  ashby.read(new TextEncoder().encode(JSON.stringify(answer)), { company: "Quillbread", token: "quillbread" });

describe("ashby", () => {
  it("reads the board page's own answers, list and detail", () => {
    const brief = {
      id: "a1",
      title: "Dough Engineer",
      locationName: "Toronto, Canada",
      workplaceType: "Remote",
      employmentType: "FullTime",
      secondaryLocations: [{ locationName: "Austin, TX" }],
      compensationTierSummary: "$120K – $150K",
    };
    expect(read({ data: { jobBoard: { jobPostings: [brief] } } })).toMatchObject([
      {
        ok: {
          id: "ashby:quillbread:a1",
          location: "Toronto, Canada; Austin, TX",
          remote: { mode: "remote", scope: ["CA", "US"] },
          employmentType: "full_time",
          salary: { min: 120_000, max: 150_000 },
        },
      },
    ]);
    expect(
      read({ data: { jobPosting: { ...brief, departmentName: "Dough", descriptionHtml: "<p>Knead.</p>" } } }),
    ).toMatchObject([{ ok: { department: "Dough", text: "Knead." } }]);
  });

  it("takes the salary, not the equity, and leaves unlisted jobs out", () => {
    const job = {
      id: "a2",
      title: "Baker",
      compensation: {
        compensationTiers: [
          {
            components: [
              { compensationType: "EquityPercentage", minValue: 1, maxValue: 2 },
              {
                compensationType: "Salary",
                minValue: 50_000,
                maxValue: 60_000,
                currencyCode: "EUR",
                interval: "1 YEAR",
              },
            ],
          },
        ],
      },
    };
    expect(read({ jobs: [job, { ...job, isListed: false }] })).toMatchObject([
      { ok: { salary: { min: 50_000, max: 60_000, currency: "EUR", period: "year" } } },
      { rejected: "The job is not listed publicly." },
    ]);
  });
});
