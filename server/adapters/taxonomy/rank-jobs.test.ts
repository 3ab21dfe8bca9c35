import { describe, expect, it } from "vitest";
import { rankJobs } from "@/lib/domain/match/rank-jobs";
import { minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { wishesSchema } from "@/lib/domain/profile/wishes.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { loadMatchTools } from "@/server/adapters/taxonomy/load-match-tools";

const now = new Date("2026-06-01T00:00:00Z");
const tools = loadMatchTools();

const RESUME = `Maria Lopez
maria.lopez@example.org | +49 170 1234567 | 12 Linden Street, Berlin
Data Engineer

Experience
Data Engineer, Acme, Jan 2019 - Present
- Built Spark and Airflow pipelines in Python on AWS
- Modelled a Snowflake warehouse with dbt and SQL
Data Analyst, Beta, Jan 2017 - Dec 2018
- Reported in SQL and Tableau

Education
MSc Computer Science, 2015 - 2016
Languages: English (C1), Spanish (native)`;

const job = (id: string, over: Record<string, unknown> = {}) =>
  minimalPostingSchema.parse({
    id,
    company: "Invented Ltd",
    title: "Data Engineer",
    location: "Berlin, Germany",
    text: "Requirements\n- 5+ years of experience with Python\n- Airflow, Spark and SQL\n- Kafka",
    ...over,
  });
const rank = (
  postings: ReturnType<typeof job>[],
  wishes: Record<string, unknown> = {},
  resumeText = RESUME,
  resume?: Resume,
) =>
  rankJobs({ resumeText, ...(resume ? { resume } : {}), wishes: wishesSchema.parse(wishes), postings, now, ...tools });
const one = (over: Record<string, unknown>, wishes: Record<string, unknown> = {}) => {
  const [match] = rank([job("a", over)], wishes);
  if (!match) throw new Error("no match");
  return match;
};

describe("the order", () => {
  it("puts the fitting job first", () => {
    const order = rank([
      job("nurse", { title: "Registered Nurse", text: "Requirements\n- RN license\n- Wound care and patient care" }),
      job("data"),
      job("front", { title: "Frontend Developer", text: "Requirements\n- React and TypeScript\n- CSS" }),
    ]);
    expect(order.map((m) => m.id)).toEqual(["data", "front", "nurse"]);
    for (const m of order) expect(m.score).toBeGreaterThanOrEqual(0);
    for (const m of order) expect(m.score).toBeLessThanOrEqual(1);
  });

  it("scores a job the same whatever stands beside it", () => {
    const alone = rank([job("a")])[0];
    const among = rank([job("b", { title: "Baker" }), job("a"), job("c", { text: "" })]).find((m) => m.id === "a");
    expect(among).toEqual(alone);
  });

  it("does not change when the resume's lines are reordered", () => {
    const [head = "", ...rest] = RESUME.split("\n\n");
    const reordered = [head, ...rest.reverse()].join("\n\n");
    expect(rank([job("a")], {}, reordered)[0]?.score).toBe(rank([job("a")])[0]?.score);
  });

  it("rises when a skill that they ask for is shown", () => {
    const more = RESUME.replace("Tableau", "Tableau and Kafka");
    expect(rank([job("a")], {}, more)[0]?.score).toBeGreaterThan(rank([job("a")])[0]?.score ?? 1);
  });
});

describe("what is no input", () => {
  const score = (text: string) =>
    rank([job("a"), job("b", { title: "Project Manager", text: "Lead projects in Python teams." })], {}, text).map(
      (m) => [m.id, m.score],
    );

  it("ignores name, contact and address in a plain text", () => {
    const other = RESUME.replace("Maria Lopez", "John Baker-Smith")
      .replace("maria.lopez@example.org", "jb@mail.example")
      .replace("+49 170 1234567", "+1 212 555 0100")
      .replace("12 Linden Street, Berlin", "9 Harbour Road, Oslo");
    expect(score(other)).toEqual(score(RESUME));
  });

  it("ignores age, gender, marital status and photo", () => {
    const personal = RESUME.replace(
      "Data Engineer\n\nExp",
      "Date of birth: 4 May 1961\nGender: female\nMarital status: married\nPhoto: me.png\nData Engineer\n\nExp",
    );
    expect(score(personal)).toEqual(score(RESUME));
  });

  it("ignores name, picture and address of a JSON Resume", () => {
    const resume = (name: string, city: string, image: string): Resume => ({
      basics: {
        name,
        image,
        email: `${city}@example.org`,
        summary: `${name} builds data platforms in Python.`,
        location: { city, address: `1 ${city} Road`, countryCode: "DE" },
      },
      work: [
        {
          name: "Acme",
          position: "Data Engineer",
          startDate: "2019-01",
          highlights: ["Built Spark pipelines in Python"],
        },
      ],
      skills: [{ name: "Python" }, { name: "SQL" }],
    });
    const scores = (r: Resume) => rank([job("a")], {}, "", r).map((m) => m.score);
    expect(scores(resume("Aisha Khan", "Lagos", "a.png"))).toEqual(scores(resume("Peter Green", "Bonn", "b.png")));
  });
});

describe("hard facts", () => {
  it("keeps an excluded job, low and with the fact", () => {
    const match = one({ location: "Chicago, IL" }, { places: ["Berlin"] });
    expect(match.score).toBeLessThan(0.1);
    expect(match.excludedBy?.[0]).toContain("Chicago");
  });

  it.each([
    ["Berlin", "Berlin, Germany", false],
    ["Germany", "Munich", false],
    ["Munich", "München, Deutschland", false],
    ["Bay Area", "Palo Alto, CA", false],
    ["Europe", "Warsaw, Poland", false],
    ["within 30 km of Leeds", "Leeds, UK", false],
    ["within 30 km of Leeds", "London, UK", true],
    ["Berlin", "Hamburg, Germany", true],
    ["Germany", "Paris, France", true],
  ])("wish %s, job in %s: excluded %s", (place, location, isExcluded) => {
    expect(one({ location }, { places: [place] }).excludedBy !== undefined).toBe(isExcluded);
  });

  it.each([
    ["only", "Berlin, Germany", true],
    ["only", "Remote - Germany", false],
    ["remote from Portugal", "Remote - US", true],
    ["remote from Portugal", "Remote, EMEA", false],
    ["no", "Remote - Germany", true],
    ["yes", "Remote - Germany", false],
  ])("remote wish %s, job in %s: excluded %s", (remote, location, isExcluded) => {
    expect(one({ location }, { remote }).excludedBy !== undefined).toBe(isExcluded);
  });

  it("knows permits", () => {
    const text = "Must be authorized to work in the United States. No visa sponsorship. Python and SQL.";
    expect(one({ location: "Austin, TX", text }, { workAuthorization: ["DE"] }).excludedBy?.[0]).toContain(
      "United States",
    );
    expect(one({ location: "Austin, TX", text }, { workAuthorization: ["US"] }).excludedBy).toBeUndefined();
    expect(
      one({ location: "Munich", text: "Python" }, { workAuthorization: ["EU citizen"] }).excludedBy,
    ).toBeUndefined();
  });

  it.each([
    [{ amount: 90000, currency: "EUR", period: "year" }, "Salary: 60.000 - 70.000 EUR per year", true],
    [{ amount: 60000, currency: "EUR", period: "year" }, "Salary: 60.000 - 70.000 EUR per year", false],
    [{ amount: 60000, currency: "USD", period: "year" }, "Pay: $18 - $22 per hour", true],
    [{ amount: 30, currency: "USD", period: "hour" }, "Salary: $80,000 - $95,000 per year", false],
    [{ amount: 90000, currency: "EUR", period: "year" }, "A competitive salary", false],
  ])("floor %j, posting %s: excluded %s", (salaryFloor, text, isExcluded) => {
    expect(one({ text }, { salaryFloor }).excludedBy !== undefined).toBe(isExcluded);
  });

  it.each([
    ["no gambling", "We build a sports betting platform.", true],
    ["no gambling", "We build a bakery platform.", false],
    ["weekend work", "Occasional weekend work is expected.", true],
    ["weekend work", "There is no weekend work.", false],
    ["no more than 20% travel", "Travel up to 50% of the time.", true],
    ["no more than 20% travel", "Travel up to 10% of the time.", false],
    ["PHP", "Our backend is PHP and MySQL.", true],
    ["on-call", "You take part in the on-call rotation.", true],
    ["crypto or gambling", "We run a casino.", true],
    ["crypto or gambling", "We mint stablecoins.", true],
    ["management", "You report to management.", false],
    ["German", "Fluent German is required.", true],
    ["German", "We sell to the German market.", false],
    ["Java", "You write JavaScript.", false],
    ["Invented Ltd", "Python and SQL.", true],
    ["working with children", "You will be working with young children.", true],
  ])("never %s, posting %s: excluded %s", (wish, text, isExcluded) => {
    expect(one({ text }, { mustNot: [wish] }).excludedBy !== undefined).toBe(isExcluded);
  });

  it("is out when it has closed or is far from the level asked for", () => {
    expect(one({ validThrough: "2026-05-01" }).excludedBy?.[0]).toContain("closed");
    expect(one({ title: "Data Engineering Intern" }, { seniority: ["senior"] }).excludedBy).toHaveLength(1);
  });
});

describe("reasons", () => {
  it("counts the skills they ask for and names the missing", () => {
    const { reasons } = one({});
    expect(reasons[0]).toBe("You have 4 of the 5 skills they ask for: Python, Apache Airflow, Apache Spark, SQL.");
    expect(reasons[1]).toBe("Not found in your resume: Apache Kafka.");
    expect(reasons).toContainEqual(
      expect.stringMatching(/^Asks for 5\+ years of .*; your resume shows about 9 in all\.$/),
    );
  });

  it("says which language is missing", () => {
    expect(one({ text: "Requirements\n- Fluent German (C1)\n- Python and SQL" }).reasons).toContain(
      "Asks for German C1; not found in your resume.",
    );
  });

  it("judges each requirement, with the evidence", () => {
    const evidence = [
      {
        id: "ev_1",
        kind: "bullet" as const,
        text: "Built pipelines in PySpark",
        asserts: { skills: ["Spark"], quantities: [] },
        source: "resume" as const,
      },
    ];
    const [match] = rankJobs({
      resumeText: RESUME,
      evidence,
      wishes: wishesSchema.parse({}),
      postings: [job("a")],
      now,
      ...tools,
    });
    const spark = match?.requirements.find((r) => r.label === "Apache Spark");
    expect(spark).toMatchObject({ verdict: "met", evidenceIds: ["ev_1"], must: true });
    expect(match?.requirements.find((r) => r.label === "Apache Kafka")?.verdict).toBe("not_met");
  });
});

describe("skills that imply others", () => {
  const note = (have: string, asked: string) => {
    const resume = `Web Developer\n\nExperience\nWeb Developer, Acme, 2019 - Present\n- Built shops in ${have}`;
    const [match] = rank([job("a", { title: "Web Developer", text: `Requirements\n- ${asked}\n- SQL` })], {}, resume);
    return match?.requirements.find((r) => r.label === asked);
  };

  it("meets what a skill builds on, and shows the way there", () => {
    expect(note("React", "JavaScript")).toMatchObject({ verdict: "met" });
    expect(note("React", "JavaScript")?.note).toContain("you have React");
    expect(note("NestJS", "JavaScript")?.note).toContain("NestJS → Node.js → JavaScript");
  });

  it("does not take the foundation for what stands on it", () => {
    expect(note("JavaScript", "React")).toMatchObject({ verdict: "partly" });
    expect(note("JavaScript", "React")?.note).toContain("but not React itself");
  });
});

describe("odd wishes", () => {
  const odd: Record<string, unknown>[] = [
    { places: ["???", "Berlin or remote (EU only)", "within 30 km of Nowhereville"] },
    { places: ["📍"], remote: "only if it is not in an office, maybe" },
    { remote: "remote from Portugal, but no US companies" },
    { mustNot: ["(unclosed [", "a", "no, never, none", "company:", "title: .*", "level: wizard", "\\d+"] },
    { mustNot: ["x".repeat(5000)], niceToHave: ["\u0000", "C++", "…"] },
    { salaryFloor: { amount: 0, currency: "eur", period: "hour" }, workAuthorization: ["Narnia", "de", "EU citizen"] },
    { titles: ["12345", "🙂", "Data Engineer / Analyst (m/w/d)"], mustHave: ["COBOL", "*"] },
  ];

  it.each(odd)("keep every job's line, with a score in 0..1: %j", (wishes) => {
    const matches = rank([job("a"), job("b", { location: "", text: "" })], wishes);
    expect(matches.map((m) => m.id).sort()).toEqual(["a", "b"]);
    for (const m of matches) {
      expect(m.score).toBeGreaterThanOrEqual(0);
      expect(m.score).toBeLessThanOrEqual(1);
      expect(m.reasons.length).toBeGreaterThan(0);
      if (m.excludedBy) expect(m.excludedBy.every((fact) => fact.length > 0)).toBe(true);
    }
  });

  it("look for a named field's value literally", () => {
    expect(one({}, { mustNot: ["title: .*"] }).excludedBy).toBeUndefined();
    expect(one({}, { mustNot: ["title: data engineer"] }).excludedBy?.[0]).toContain("title: data engineer");
    expect(one({}, { mustNot: ["company: Invented Ltd"] }).score).toBeLessThan(0.1);
  });
});
