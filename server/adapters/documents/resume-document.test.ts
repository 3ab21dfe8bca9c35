import { describe, expect, it } from "vitest";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { renderResumeText } from "@/server/adapters/documents/render-text";
import { buildResumeDocument } from "@/server/adapters/documents/resume-document";
import { SAMPLE_RESUME } from "@/server/adapters/documents/testing/sample-documents";
import type { DocumentOptions } from "@/server/ports/document-renderer";

const options: DocumentOptions = { template: "classic", paper: "a4", language: "en" };
const build = (resume: Resume, more: Partial<DocumentOptions> = {}) =>
  buildResumeDocument(resume, { ...options, ...more });
const datesOf = (work: NonNullable<Resume["work"]>[number], openEnded: string[] = [], language: "en" | "de" = "en") =>
  build(
    { work: [{ position: "Engineer", ...work }], meta: { dossier: { fields: {}, openEnded, warnings: [] } } },
    { language },
  ).sections[0]?.entries[0]?.dates;

describe("dates", () => {
  it.each([
    [{ startDate: "2020-03", endDate: "2021-11" }, "Mar 2020 – Nov 2021", "03/2020 – 11/2021"],
    [{ startDate: "2020", endDate: "2021-11-30" }, "2020 – Nov 2021", "2020 – 11/2021"],
    [{ startDate: "2020-03", endDate: "2020-03" }, "Mar 2020", "03/2020"],
    [{ endDate: "2019" }, "2019", "2019"],
    [{ startDate: "Spring 2018" }, "Spring 2018", "Spring 2018"],
    [{}, "", ""],
  ])("writes %j as %s and %s", (work, english, german) => {
    expect(datesOf(work)).toBe(english);
    expect(datesOf(work, [], "de")).toBe(german);
  });

  it("says Present only of an entry known to be open", () => {
    expect(datesOf({ startDate: "2020-03" }, ["/work/0"])).toBe("Mar 2020 – Present");
    expect(datesOf({ startDate: "2020-03" }, ["/work/0"], "de")).toBe("03/2020 – heute");
    expect(datesOf({ startDate: "2020-03" }, ["/work/1"])).toBe("Mar 2020");
  });
});

describe("contacts", () => {
  it("writes places with the country's name and addresses without their scheme, each once", () => {
    const { contacts } = build({
      basics: {
        email: "marit@example.com",
        phone: "+49 (0)30 5550-1432",
        url: "https://github.com/maritald/",
        location: { address: "Musterweg 1", postalCode: "10115", city: "Berlin", region: "Berlin", countryCode: "DE" },
        profiles: [
          { network: "GitHub", url: "https://github.com/maritald" },
          { network: "Xing", username: "maritald" },
        ],
      },
    });
    expect(contacts).toEqual([
      { text: "Musterweg 1, 10115 Berlin, Berlin, Germany", href: null },
      { text: "marit@example.com", href: "mailto:marit@example.com" },
      { text: "+49 (0)30 5550-1432", href: "tel:+493055501432" },
      { text: "github.com/maritald", href: "https://github.com/maritald/" },
      { text: "Xing: maritald", href: null },
    ]);
  });

  it.each([
    [{ city: "Berlin", region: "Germany", countryCode: "DE" }, "Berlin, Deutschland"],
    [{ address: "123 Main St, Anywhere, USA", countryCode: "US" }, "123 Main St, Anywhere, USA"],
    [{ city: "Denver", region: "CO", countryCode: "US" }, "Denver, CO, Vereinigte Staaten"],
    [{ city: "Leeds", countryCode: "Yorkshire" }, "Leeds, YORKSHIRE"],
  ])("writes %j in a German document as %s", (location, text) => {
    expect(build({ basics: { location } }, { language: "de" }).contacts[0]?.text).toBe(text);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not an address"])(
    "never links %s",
    (url) => {
      expect(build({ basics: { url } }).contacts).toEqual([{ text: url, href: null }]);
    },
  );

  it("never lets an e-mail address carry more than one recipient", () => {
    expect(build({ basics: { email: "a@b.example?bcc=c@d.example" } }).contacts[0]?.href).toBeNull();
  });
});

describe("sections", () => {
  it("come in the owner's order first, then the template's", () => {
    const kinds = (more: Partial<DocumentOptions>) =>
      build(SAMPLE_RESUME, more).sections.map((section) => section.kind);
    expect(kinds({}).slice(0, 3)).toEqual(["summary", "work", "education"]);
    expect(kinds({ template: "academic" }).slice(0, 4)).toEqual(["summary", "education", "work", "publications"]);
    expect(kinds({ sectionOrder: ["skills", "projects"] }).slice(0, 4)).toEqual([
      "skills",
      "projects",
      "summary",
      "work",
    ]);
    expect(new Set(kinds({ sectionOrder: ["skills", "skills"] })).size).toBe(12);
  });

  it("lose nothing of an entry that has no title", () => {
    const [section] = build({
      work: [{ summary: "First.\nSecond." }, { highlights: ["Only.", "Other."] }, { name: "Kestrel" }, {}],
    }).sections;
    expect(section?.entries.map((e) => [e.title, e.paragraphs, e.bullets])).toEqual([
      ["First.", ["Second."], []],
      ["Only.", [], ["Other."]],
      ["Kestrel", [], []],
    ]);
  });

  it("put skills without keywords on one line, and levels in brackets", () => {
    const [section] = build({
      skills: [
        { name: "Data", level: "expert", keywords: ["SQL", " "] },
        { name: "Go" },
        { name: "Rust", level: "basic" },
      ],
    }).sections;
    expect(section?.facts).toEqual([
      { label: "Data (expert)", text: "SQL" },
      { label: "", text: "Go, Rust (basic)" },
    ]);
  });

  it("are left out when blank", () =>
    expect(build({ work: [], skills: [{}], basics: { summary: " \n " } }).sections).toEqual([]));
});

describe("plain text", () => {
  it("reads like a resume in a box without layout", () => {
    const text = renderResumeText(
      build({
        ...SAMPLE_RESUME,
        work: SAMPLE_RESUME.work?.slice(0, 1),
        publications: [],
        awards: [],
        volunteer: [],
        references: [],
        interests: [],
        projects: [],
        education: [],
      }),
    );
    expect(text).toBe(`Marit Aldergaard
Senior Backend Engineer
Berlin, Germany | marit.aldergaard@example.com | +49 30 5550 1432 | aldergaard.example | linkedin.com/in/marit-aldergaard

SUMMARY
Backend engineer with nine years of experience in payments and logistics.

EXPERIENCE
Senior Backend Engineer (Mar 2020 – Present)
Kestrel Freight GmbH, Berlin, Germany
- Led a team of five that rebuilt the booking service in Go; p95 latency fell from 840 ms to 120 ms.
- Designed the settlement ledger on PostgreSQL, now holding 41 million entries.

SKILLS
Languages: Go, Java, SQL
Operations: Kubernetes, Terraform

CERTIFICATIONS
Certified Kubernetes Administrator (May 2022)
Cloud Native Computing Foundation

LANGUAGES
Danish (Native), German (C1)
`);
  });
});
