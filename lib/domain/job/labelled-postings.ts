import type { DedupeInput } from "@/lib/domain/job/dedupe-postings";

/** An invented posting with the opening it truly belongs to, and how it was made from the posting before it ("base" for a first one). */
export type LabelledPosting = { posting: DedupeInput; opening: number; kind: string };

const SUBJECTS =
  "the ward|our kitchen|the ledger|each customer|the pipeline|a workshop|the night shift|every release|the archive|our fleet|the laboratory|a new school|the harbour|payroll|the design team|the forecast".split(
    "|",
  );
const VERBS =
  "plan|repair|document|measure|teach|review|negotiate|improve|carry out|present|audit|inspect|write|order|clean|calculate|prepare|coordinate|test|lead".split(
    "|",
  );
const ENDS =
  "before the week begins|with two colleagues|and say what you found|at our site by the river|within the budget|according to the standard|in plain words|for forty households|during the winter|when the weather turns|by hand and by script|so that nobody waits|without leaving a trace|after each incident|as the law provides|twice a month".split(
    "|",
  );
const GERMAN =
  "Sie planen die Arbeit mit dem Team und sprechen mit den Kunden|Wir bieten eine gute Einarbeitung und eine sichere Stelle|Für die Prüfung der Anlagen sind Sie mit einer Kollegin zuständig|Die Unterlagen führen Sie sorgfältig und auf dem neuesten Stand".split(
    "|",
  );
const TITLES =
  "Software Engineer|Registered Nurse|Warehouse Associate|Financial Analyst|Product Manager|Electrician|Teaching Assistant|Data Scientist|Store Manager|Paralegal".split(
    "|",
  );
const TEAMS = "|Platform |Night Shift |Regional |Field |Growth |Clinical ".split("|");
const CITIES = [
  "Leipzig, Germany",
  "Leeds, UK",
  "Tulsa, OK",
  "Boise, ID",
  "Halifax, Canada",
  "Braga, Portugal",
  "Remote - US",
];
const LETTERS = "abdefgiklmnoprstuvz";

/** Xorshift (Marsaglia 2003): the same seed gives the same set everywhere. */
function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

/**
 * `pairs` base postings, each followed by one made from it, equally often in ten ways. The same opening: "tracking" parameters,
 * "other board", "agency" copy with about 2 % of the words changed, "repost". Another opening: "other requisition", "grade",
 * "other company", "other city" with the same text and no requisition, "translated", "sister" (same employer, title and place, other text).
 */
export function labelledPostings(pairs: number, seed: number): LabelledPosting[] {
  const random = randomOf(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const name = () =>
    Array.from({ length: 9 }, () => pick([...LETTERS]))
      .join("")
      .replace(/^./, (c) => c.toUpperCase());
  const sentence = () => `${pick(VERBS)} ${pick(SUBJECTS)} ${pick(ENDS)}`;
  const body = () => Array.from({ length: 22 }, sentence).join(". ");
  const out: LabelledPosting[] = [];
  let opening = 0;
  const address = (company: string, id: number) => `https://boards.greenhouse.io/${company.toLowerCase()}/jobs/${id}`;
  for (let i = 0; i < pairs; i++) {
    const company = name();
    const base: DedupeInput = {
      id: `${seed}-${i}a`,
      source: "greenhouse",
      company,
      url: address(company, 1_000_000 + i),
      requisitionId: `R-${10_000 + i}`,
      title: pick(TEAMS) + pick(TITLES),
      location: pick(CITIES),
      postedAt: "2026-09-01",
      text: body(),
    };
    const other = { ...base, id: `${seed}-${i}b`, url: address(company, 5_000_000 + i) };
    const job = opening++;
    out.push({ posting: base, opening: job, kind: "base" });
    const same = (kind: string, posting: DedupeInput) => out.push({ posting, opening: job, kind });
    const apart = (kind: string, posting: DedupeInput) => out.push({ posting, opening: opening++, kind });
    const elsewhere = { ...other, requisitionId: undefined };
    switch (i % 10) {
      case 0:
        same("tracking", { ...other, url: `${base.url}?utm_campaign=x&gh_src=y` });
        break;
      case 1:
        same("other board", {
          ...elsewhere,
          source: "linkedin",
          company: `${company}, Inc.`,
          url: `https://www.linkedin.com/jobs/view/${3_000_000_000 + i}`,
          text: base.text.replaceAll(" ", "\n "),
        });
        break;
      case 2:
        same("agency", {
          ...elsewhere,
          source: "web",
          company: "Confidential (via Hays)",
          url: `https://agency.example/vacancy/${i}`,
          text: base.text
            .split(" ")
            .map((word, at) => (at % 50 === 49 ? pick(LETTERS.split("")) + word : word))
            .join(" "),
        });
        break;
      case 3:
        same("repost", { ...other, postedAt: "2026-10-15" });
        break;
      case 4:
        apart("other requisition", {
          ...other,
          requisitionId: `R-${900_000 + i}`,
          location: pick(CITIES.filter((city) => city !== base.location)),
          text: body(),
        });
        break;
      case 5:
        apart("grade", { ...other, requisitionId: `R-${900_000 + i}`, title: `${base.title} II`, text: body() });
        break;
      case 6: {
        const second = name();
        apart("other company", {
          ...other,
          requisitionId: `R-${900_000 + i}`,
          company: second,
          url: address(second, 5_000_000 + i),
          text: body(),
        });
        break;
      }
      case 7:
        base.requisitionId = undefined;
        apart("other city", { ...elsewhere, location: pick(CITIES.filter((city) => city !== base.location)) });
        break;
      case 8:
        apart("translated", { ...elsewhere, text: Array.from({ length: 12 }, () => pick(GERMAN)).join(". ") });
        break;
      default:
        base.requisitionId = undefined;
        apart("sister", { ...elsewhere, text: body() });
    }
  }
  return out;
}

/** Right decisions per kind, against the posting each was made from, and wrong merges of unrelated postings. */
export function scoreGroups(labelled: readonly LabelledPosting[], groups: readonly { positions: number[] }[]) {
  const groupOf = new Map(groups.flatMap((group, at) => group.positions.map((position) => [position, at] as const)));
  const kinds = new Map<string, { right: number; all: number }>();
  labelled.forEach(({ kind, opening }, at) => {
    if (kind === "base") return;
    const score = kinds.get(kind) ?? { right: 0, all: 0 };
    const isSame = opening === labelled[at - 1]?.opening;
    kinds.set(kind, {
      right: score.right + Number((groupOf.get(at) === groupOf.get(at - 1)) === isSame),
      all: score.all + 1,
    });
  });
  const wrongGroups = groups.filter(
    ({ positions }) => new Set(positions.map((at) => labelled[at]?.opening)).size > 1,
  ).length;
  return { kinds, wrongGroups };
}
