import { describe, expect, it } from "vitest";
import type { PostingWords } from "@/lib/domain/match/prepared-posting";
import { type ProposalSubject, proposeWishes, withoutWish, withWish } from "@/lib/domain/match/propose-wishes";
import { readWishes } from "@/lib/domain/match/read-wishes";
import { createSkillRecognizer } from "@/lib/domain/match/skill-recognizer";
import { NO_WISHES, wishesSchema } from "@/lib/domain/profile/wishes.schema";

const subject: ProposalSubject = {
  company: "Birch & Sons, Inc.",
  location: "Leeds, UK",
  ownSkills: new Set(["SQL"]),
  prepared: {
    occupation: "Sales Data Analyst",
    skills: [
      { label: "SQL", worth: 1 },
      { label: "SAS", worth: 1 },
    ],
    facts: {
      location: "Leeds, UK",
      places: [{ text: "Leeds, UK", city: "Leeds", countryCode: "GB" }],
      remote: { mode: "on_site", scope: [] },
      seniority: "senior",
      employmentType: "contract",
    },
  },
};
const posting = (over: Partial<PostingWords> = {}): PostingWords => ({
  company: "Birch & Sons, Inc.",
  title: "Sales Data Analyst",
  location: "Leeds, UK",
  text: "We sell data.",
  skills: ["SAS"],
  employmentType: "contract",
  remoteMode: "on_site",
  seniority: "senior",
  ...over,
});
const recognizer = createSkillRecognizer([]);
const finds = (mustNot: string, words: PostingWords) =>
  readWishes(wishesSchema.parse({ mustNot: [mustNot] }), recognizer).dislikes.some((d) => d.find(words) !== null);

describe("wishes that one job suggests", () => {
  it("offers its own facts as reasons against it, each of which would leave it out", () => {
    const proposals = proposeWishes("less", subject, NO_WISHES);
    expect(proposals.map((p) => p.value)).toEqual([
      "company: Birch & Sons, Inc.",
      "title: Sales Data Analyst",
      "title: Sales",
      "title: Data",
      "title: Analyst",
      "level: senior",
      "place: Leeds",
      "work: on site",
      "contract: contract",
      "SAS",
    ]);
    const first = proposals.filter((p) => p.value !== "SAS");
    for (const p of first) expect(finds(p.value, posting()), p.value).toBe(true);
  });

  it("looks in the named field and nowhere else", () => {
    expect(finds("title: Sales", posting({ title: "Data Analyst", text: "You join our sales team." }))).toBe(false);
    expect(finds("company: Birch & Sons, Inc.", posting({ company: "Birch", text: "Birch & Sons, Inc." }))).toBe(false);
    expect(finds("place: Leeds", posting({ location: "York", text: "near Leeds" }))).toBe(false);
    expect(finds("level: senior", posting({ seniority: "entry", title: "Reports to the senior analyst" }))).toBe(false);
    expect(finds("no title: sales", posting())).toBe(true);
  });

  it("offers title, place and shared skills as reasons for more like it", () => {
    expect(proposeWishes("more", subject, NO_WISHES).map((p) => [p.field, p.value])).toEqual([
      ["titles", "Sales Data Analyst"],
      ["places", "Leeds"],
      ["niceToHave", "SQL"],
    ]);
  });

  it("offers nothing twice, and a wish can be taken back", () => {
    const [title] = proposeWishes("more", subject, NO_WISHES);
    if (!title) throw new Error("expected a proposal");
    const wishes = withWish(NO_WISHES, title);
    expect(wishes.titles).toEqual(["Sales Data Analyst"]);
    expect(withWish(wishes, title)).toEqual(wishes);
    expect(proposeWishes("more", subject, wishes)).not.toContainEqual(title);
    expect(withoutWish(wishes, title)).toEqual(NO_WISHES);
  });
});
