import { describe, expect, it } from "vitest";
import { blockingKeys } from "@/lib/domain/job/blocking-keys";
import { decideSame } from "@/lib/domain/job/decide-same";
import { type DedupeInput, dedupePostings } from "@/lib/domain/job/dedupe-postings";
import { labelledPostings, scoreGroups } from "@/lib/domain/job/labelled-postings";

const DUTIES =
  "plan the weekly rota with the ward sister and keep the medication record complete. Talk with families every evening and write down what changed. " +
  "Check the equipment before each shift and report what is broken to the workshop. Teach two students a year and take part in the monthly case review. ";
const OTHER =
  "design the billing ledger so that every cent can be traced. Review the pull requests of four colleagues and keep the build under ten minutes. " +
  "Answer one customer call a week and turn what you hear into a test. Own the on-call guide and rehearse a failed migration every quarter with the team. ";
const base: DedupeInput = {
  id: "a",
  source: "greenhouse",
  url: "https://boards.greenhouse.io/fern/jobs/4000001",
  requisitionId: "R-12",
  company: "Fern",
  title: "Staff Nurse",
  location: "Leeds, UK",
  postedAt: "2026-09-01",
  text: `At Fern you will ${DUTIES}`,
};
const copy = (changes: Partial<DedupeInput>): DedupeInput => ({
  ...base,
  id: "b",
  url: "https://boards.greenhouse.io/fern/jobs/4000002",
  ...changes,
});
const count = (...postings: DedupeInput[]) => dedupePostings(postings).length;
const linkedin = (changes: Partial<DedupeInput> = {}) =>
  copy({
    source: "linkedin",
    url: "https://www.linkedin.com/jobs/view/3900000001",
    requisitionId: undefined,
    ...changes,
  });

describe("one opening", () => {
  it.each<[string, DedupeInput]>([
    ["the same address with tracking", { ...base, id: "b", url: `${base.url}?utm_source=mail` }],
    ["a repost under a new id", copy({ postedAt: "2026-10-20" })],
    ["a repost without requisition ids", copy({ requisitionId: undefined, postedAt: "2026-10-20" })],
    [
      "another site with a legal form in the name",
      linkedin({ company: "Fern Ltd.", text: base.text.replaceAll(" ", "  ") }),
    ],
    ["another site without the accent", linkedin({ company: "Férn" })],
    [
      "an agency's copy with words changed",
      linkedin({ company: "Confidential via Hays", source: "web", text: base.text.replace("weekly", "monthly") }),
    ],
    ["another site with the country in the name", linkedin({ company: "Fern United Kingdom Ltd" })],
    ["a board known by its token", linkedin({ company: "FERN" })],
    ["one requisition listed for two cities", copy({ location: "York, UK" })],
    ["a shortened copy elsewhere", linkedin({ text: base.text.slice(0, 260) })],
  ])("%s", (_, other) => {
    const [group, ...rest] = dedupePostings([base, other]);
    expect(rest).toEqual([]);
    expect(group?.postingIds).toEqual(["a", "b"]);
    expect(group?.explanations).toHaveLength(1);
    expect(group?.explanations[0]?.reason).toMatch(/\w+ \w+/);
  });
  it("says which requisition", () => {
    expect(decideSame(base, copy({})).reason).toBe("Same requisition R-12 at Fern");
  });
});

describe("two openings", () => {
  it.each<[string, DedupeInput]>([
    ["another requisition", copy({ requisitionId: "R-13" })],
    ["another city, same text, no requisition", copy({ requisitionId: undefined, location: "York, UK" })],
    ["a higher grade", copy({ title: "Staff Nurse II", requisitionId: undefined })],
    [
      "another employer",
      copy({ company: "Moss", url: "https://boards.greenhouse.io/moss/jobs/4000009", requisitionId: "R-12" }),
    ],
    [
      "a longer name with a text half alike",
      linkedin({ company: "Fern Foods", text: base.text.slice(0, 180) + OTHER }),
    ],
    ["another text on the same board", copy({ requisitionId: undefined, text: OTHER })],
    [
      "the same in another language",
      linkedin({
        text: "Sie planen mit der Leitung und dem Team die Dienste und dokumentieren die Pflege. Wir bieten eine gute Einarbeitung mit einer festen Begleitung für alle und sprechen jeden Abend mit den Angehörigen, die sich auf uns verlassen.",
      }),
    ],
    ["a placeholder requisition", copy({ requisitionId: "TBD", text: OTHER })],
  ])("%s", (_, other) =>
    expect(count({ ...base, requisitionId: other.requisitionId === "TBD" ? "TBD" : base.requisitionId }, other)).toBe(
      2,
    ),
  );
  it("does not let a vague copy join two openings", () => {
    const york = copy({ requisitionId: "R-13", location: "York, UK" });
    const vague = linkedin({ id: "c", company: "Confidential", location: "" });
    const groups = dedupePostings([base, york, vague]);
    expect(groups).toHaveLength(2);
    expect(groups.map((g) => g.postingIds.length).sort()).toEqual([1, 2]);
  });
  it("does not take a careers page for one posting", () => {
    const page = { url: "https://fern.example/careers", requisitionId: undefined, source: "web" };
    expect(count({ ...base, ...page }, copy({ ...page, title: "Cook", text: OTHER }))).toBe(2);
  });
});

describe("dedupePostings", () => {
  it("gives every posting to exactly one group, also with empty fields and repeated ids", () => {
    const empty: DedupeInput = { id: "x", title: "", company: "", location: "", text: "", url: "" };
    const groups = dedupePostings([empty, { ...empty }, base, empty]);
    expect(groups.flatMap((g) => g.positions).sort()).toEqual([0, 1, 2, 3]);
    expect(new Set(groups.map((g) => g.key)).size).toBe(groups.length);
  });
  it("keeps the job's key when a later copy joins", () => {
    const before = dedupePostings([base])[0]?.key;
    expect(dedupePostings([linkedin({ id: "0", postedAt: "2026-10-01" }), base])[0]?.key).toBe(before);
  });
  it("agrees with the keys a store would use: what is the same shares a key", () => {
    for (const other of [copy({}), linkedin(), linkedin({ company: "Confidential" })]) {
      const shared = blockingKeys(base).filter((key) => blockingKeys(other).includes(key));
      expect(shared.length).toBeGreaterThan(0);
      expect(blockingKeys(other).length).toBeLessThanOrEqual(19);
    }
  });
  it("compares a chain of stores with one text in linear work, and keeps the cities apart", () => {
    const stores = Array.from({ length: 1_500 }, (_, i) =>
      copy({
        id: `s${i}`,
        requisitionId: undefined,
        location: `Town ${String.fromCharCode(97 + (i % 26))}${i}, UK`,
        url: `https://boards.greenhouse.io/fern/jobs/${5_000_000 + i}`,
      }),
    );
    expect(dedupePostings(stores)).toHaveLength(1_500);
    const oneRequisition = stores.map((store) => ({ ...store, requisitionId: "R-77" }));
    expect(dedupePostings(oneRequisition)).toHaveLength(1);
  });
});

describe("a labelled set of ten kinds", () => {
  it.each([1, 2, 3])("is grouped without a mistake, seed %i", (seed) => {
    const labelled = labelledPostings(400, seed);
    const { kinds, wrongGroups } = scoreGroups(labelled, dedupePostings(labelled.map(({ posting }) => posting)));
    expect(wrongGroups).toBe(0);
    for (const [kind, { right, all }] of kinds) expect(`${kind} ${right}`).toBe(`${kind} ${all}`);
  });
});
