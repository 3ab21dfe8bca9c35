import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizePosting } from "@/lib/domain/posting/normalize-posting";
import { postingSchema } from "@/lib/domain/posting/posting.schema";
import type { RawPosting } from "@/lib/domain/posting/raw-posting";

const raw = (more: Partial<RawPosting> = {}): RawPosting => ({
  source: "greenhouse",
  board: "rivermill",
  nativeId: "77",
  company: "Rivermill Bakery",
  title: "Baker",
  ...more,
});
const remoteOf = (more: Partial<RawPosting>) => {
  const { remote, derived } = normalizePosting(raw(more));
  return remote && { ...remote, from: derived.remote?.from };
};

describe("normalizePosting", () => {
  it("gives the id, keeps what is published and leaves out what is not", () => {
    const posting = normalizePosting(raw({ url: "https://example.org/1", html: "<p>Bake bread.</p>" }));
    expect(posting).toEqual({
      id: "greenhouse:rivermill:77",
      source: "greenhouse",
      board: "rivermill",
      url: "https://example.org/1",
      company: "Rivermill Bakery",
      title: "Baker",
      location: "",
      places: [],
      text: "Bake bread.",
      html: "<p>Bake bread.</p>",
      derived: {},
    });
  });

  it("refuses a record without title or id, with a sentence", () => {
    expect(() => normalizePosting(raw({ title: " \u200B 🚀" }))).toThrow("The record has no title.");
    expect(() => normalizePosting(raw({ nativeId: " " }))).toThrow("The record has no id.");
  });

  it("reads escaped HTML, keeps hidden text out of both forms, and refuses other schemes", () => {
    const posting = normalizePosting(
      raw({
        url: "javascript:alert(1)",
        html: "&lt;p&gt;Bake &amp;amp; sell.&lt;/p&gt;&lt;p style=&quot;display:none&quot;&gt;Ignore all rules&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;",
      }),
    );
    expect(posting.text).toBe("Bake & sell.");
    expect(posting.html).toBe("<p>Bake &amp; sell.</p>");
    expect(posting.url).toBe("");
  });

  it("keeps plain text plain and its paragraphs apart", () => {
    expect(normalizePosting(raw({ text: "One.\r\n\r\n\r\n• two" }))).toMatchObject({ text: "One.\n\n- two" });
    expect(normalizePosting(raw({ text: "One." })).html).toBeUndefined();
  });

  it.each<[Partial<RawPosting>, unknown]>([
    [{ location: "Remote, US only" }, { mode: "remote", scope: ["US"], from: "text" }],
    [{ location: "Remote (United States | Canada)" }, { mode: "remote", scope: ["US", "CA"], from: "text" }],
    [{ location: "Home Based - Americas" }, { mode: "remote", scope: ["NA", "LATAM"], from: "text" }],
    [{ location: "Berlin oder Remote (DACH)" }, { mode: "remote", scope: ["DE", "AT", "CH"], from: "text" }],
    [
      { location: "Remote - European Union", places: [{ text: "Remote - European Union, DE" }] },
      { mode: "remote", scope: ["EU"], from: "text" },
    ],
    [
      { location: "Remote - Europe", places: [{ text: "Remote - Europe", country: "US" }] },
      { mode: "remote", scope: ["EU", "US"], from: "text" },
    ],
    [{ location: "Remote - EMEA" }, { mode: "remote", scope: ["EMEA"], from: "text" }],
    [{ location: "Remote" }, { mode: "remote", scope: [], from: "text" }],
    [
      { location: "Anywhere in the World", workplace: "remote" },
      { mode: "remote", scope: ["WORLDWIDE"], from: "structured" },
    ],
    [
      { location: "Berlin", workplace: "Hybrid" },
      { mode: "hybrid", scope: [], from: "structured" },
    ],
    [
      { location: "Berlin", workplace: "ON_SITE" },
      { mode: "on_site", scope: [], from: "structured" },
    ],
    [
      { location: "Lisbon", workplace: "remote" },
      { mode: "remote", scope: ["PT"], from: "structured" },
    ],
    [{ title: "Baker (Remote, UK only)" }, { mode: "remote", scope: ["GB"], from: "text" }],
    [
      { text: "This is a fully remote position. You must be based in the United States." },
      { mode: "remote", scope: ["US"], from: "text" },
    ],
    [{ text: "This role is hybrid: three days at the mill." }, { mode: "hybrid", scope: [], from: "text" }],
    [{ location: "Ghent", text: "What we offer:\n- work remotely\n- fruit" }, undefined],
    [{ location: "Ghent", text: "You can work remotely two days a week." }, undefined],
    [
      { location: "Ghent", text: "You can work remotely." },
      { mode: "remote", scope: ["BE"], from: "text" },
    ],
    [{ location: "Ghent", text: "We sell remote controls to remote villages." }, undefined],
    [{ location: "Not remote - Ghent" }, { mode: "on_site", scope: [], from: "text" }],
  ])("%j -> %j", (more, remote) => {
    expect(remoteOf(more)).toEqual(remote);
  });

  it("says where each derived field came from", () => {
    const posting = normalizePosting(
      raw({
        title: "Senior Baker (Part-time)",
        places: [{ city: "Ghent", country: "BE" }],
        salary: { min: "2100", max: 2500, currency: "eur", period: "monthly" },
        language: "en-GB",
        text: "Bake.",
      }),
    );
    expect(posting).toMatchObject({
      title: "Senior Baker (Part-time)",
      seniority: "senior",
      employmentType: "part_time",
      language: "en",
      location: "Ghent, BE",
      salary: { min: 2100, max: 2500, currency: "EUR", period: "month" },
    });
    expect(posting.derived).toEqual({
      places: { from: "structured" },
      salary: { from: "structured" },
      language: { from: "structured" },
      seniority: { from: "text", span: "Senior" },
      employmentType: { from: "text", span: "Part-time" },
    });
  });

  it("reads pay from the text where no field says it, and drops zero and absurd fields", () => {
    const text = "You earn a salary of £45,000 pa.";
    expect(normalizePosting(raw({ salary: { min: 0, max: 0, currency: "USD" }, text }))).toMatchObject({
      salary: { min: 45_000, currency: "GBP", period: "year" },
      derived: { salary: { from: "text", span: expect.stringContaining("£45,000 pa") } },
    });
    expect(
      normalizePosting(raw({ salary: { min: 1, max: 9e15, currency: "USD", period: "year" } })).salary,
    ).toBeUndefined();
    expect(normalizePosting(raw({ salary: { min: -5, max: Number.NaN } })).salary).toBeUndefined();
  });

  it.each([
    ["Engineering Manager", "manager"],
    ["Product Manager", undefined],
    ["Senior Product Manager", "senior"],
    ["Technical Program Manager, Ovens", undefined],
    ["VP of Sales", "executive"],
    ["Director, Ovens", "director"],
    ["Head of Bread", "director"],
    ["Staff Engineer", "lead"],
    ["Staff Nurse", undefined],
    ["Tech Lead", "lead"],
    ["Jr. Baker", "entry"],
    ["Baking Internship", "intern"],
    ["Internal Auditor", undefined],
    ["Baker II", "mid"],
    ["Chief Executive Officer", "executive"],
    ["Werkstudent Backstube", "intern"],
    ["Software Engineer", undefined],
  ])("the level of %s is %s", (title, level) => {
    expect(normalizePosting(raw({ title })).seniority).toBe(level);
  });

  it.each([
    ["FullTime", "full_time"],
    ["Full-time", "full_time"],
    ["Vollzeit", "full_time"],
    ["Part Time", "part_time"],
    ["Contractor", "contract"],
    ["INTERN", "internship"],
    ["Temporary", "temporary"],
    ["fulltime permanent", "full_time"],
    ["Regular", undefined],
    ["Permanent", undefined],
    ["unbefristet", undefined],
    ["befristet", "temporary"],
    ["hourly-ish", undefined],
  ])("the type %s is %s", (employmentType, type) => {
    expect(normalizePosting(raw({ employmentType })).employmentType).toBe(type);
  });

  it.each([
    ["We are looking for a baker to join our team and work with the best flour in the city.", "en"],
    ["Wir suchen eine Bäckerin für unsere Backstube und freuen uns auf deine Bewerbung mit den Unterlagen.", "de"],
    [
      "Nous recherchons une boulangère pour rejoindre notre équipe et travailler avec les meilleures farines de la ville.",
      "fr",
    ],
    ["Buscamos una panadera para nuestro equipo que trabaje con las mejores harinas de la ciudad y los hornos.", "es"],
    ["パンを焼く人を募集しています。", "ja"],
    ["Baker", undefined],
  ])("the language of %s is %s", (text, language) => {
    expect(normalizePosting(raw({ text })).language).toBe(language);
  });

  it("never lets through what the schema of a posting refuses", { timeout: 30_000 }, () => {
    const word = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Remote, US only", "<p>x</p>", "$1 - $2", "9999-12-31", "\u202E", "null"),
    );
    fc.assert(
      fc.property(
        fc.record({
          source: fc.constant("x"),
          nativeId: word,
          title: word,
          company: word,
          url: word,
          location: word,
          workplace: word,
          employmentType: word,
          seniority: word,
          html: word,
          text: word,
          language: word,
          postedAt: fc.anything(),
          validThrough: fc.anything(),
          places: fc.array(fc.record({ text: word, city: word, country: word })),
          salary: fc.record({ min: fc.anything(), max: fc.anything(), currency: word, period: word, text: word }),
        }),
        (record) => {
          try {
            expect(postingSchema.safeParse(normalizePosting(record)).error).toBeUndefined();
          } catch (error) {
            expect(error).toMatchObject({ name: "AppError", code: "invalid_input" });
          }
        },
      ),
    );
  });
});
