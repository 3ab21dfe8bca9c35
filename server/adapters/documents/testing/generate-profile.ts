import type { Resume } from "@/lib/domain/resume/resume.schema";
import * as words from "@/server/adapters/documents/testing/profile-words";

/** Mulberry32: the same numbers in 0..1 for the same seed, everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An invented person with a whole career; the same person for the same seed. */
export function generateProfile(seed: number): Resume {
  const random = randomOf(seed * 7919 + 17);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;
  const some = <T>(items: readonly T[], most: number): T[] =>
    items
      .map((item) => [random(), item] as const)
      .sort((a, b) => a[0] - b[0])
      .slice(0, 1 + upTo(most))
      .map(([, item]) => item);
  const month = () => String(1 + upTo(12)).padStart(2, "0");
  const field = pick(words.FIELDS);
  const [city, countryCode, prefix] = pick(words.CITIES);
  const [first, last] = [pick(words.FIRST_NAMES), pick(words.LAST_NAMES)];
  const handle = `${first}.${last}`
    .normalize("NFKD")
    .replace(/[^A-Za-z.]/g, "")
    .replace(/ı/g, "i")
    .toLowerCase();
  /** Some people write whole sentences, some leave the full stop out; some give months, some only years. */
  const isBare = random() < 0.3;
  const isByYear = random() < 0.15;
  const done = () =>
    pick(field.done)
      .replace(/#/g, () => String(2 + upTo(880)))
      .replace(/\.$/, isBare ? "" : ".");
  const jobs = 1 + upTo(5);
  let year = 2025 - upTo(3);
  const openEnded: string[] = [];
  const work = Array.from({ length: jobs }, (_, index) => {
    const isOpen = index === 0 && random() < 0.7;
    if (isOpen) openEnded.push("/work/0");
    const end = year;
    year -= 1 + upTo(4);
    return {
      name: words.COMPANIES[(seed + index * 5) % words.COMPANIES.length],
      position: pick(field.titles),
      ...(random() < 0.7 ? { location: `${pick(words.CITIES)[0]}, Germany` } : {}),
      startDate: isByYear ? String(year) : `${year}-${month()}`,
      ...(isOpen ? {} : { endDate: isByYear ? String(end) : `${end}-${month()}` }),
      ...(random() < 0.15 ? { url: "https://example.com/about-us" } : {}),
      ...(random() < 0.25 ? { summary: "Responsible for quality, people and budget of one unit." } : {}),
      highlights: [...new Set(Array.from({ length: 1 + upTo(5) }, done))],
    };
  });
  const education = some(words.DEGREES, 2).map(([studyType, area], index) => ({
    institution: words.SCHOOLS[(seed + index * 3) % words.SCHOOLS.length],
    studyType,
    area,
    startDate: `${year - 4 - 4 * index}-10`,
    endDate: `${year - 4 * index}-09`,
    ...(random() < 0.4 ? { score: pick(["1.3", "2.0", "3.8", "1.7"]) } : {}),
    ...(random() < 0.3 ? { courses: some(words.COURSES, 3) } : {}),
  }));
  return {
    basics: {
      name: `${first} ${last}`,
      label: field.label,
      email: `${handle}@example.com`,
      phone: `${prefix}${5550000 + upTo(9999)}`,
      ...(random() < 0.5 ? { url: `https://${handle.replace(/\./g, "-")}.example` } : {}),
      summary: `${field.label} with ${3 + upTo(15)} years of experience in ${city}. Known for careful work and plain words.`,
      location: { city, countryCode },
      profiles:
        random() < 0.7
          ? [
              {
                network: "LinkedIn",
                username: handle.replace(/\./g, "-"),
                url: `https://linkedin.com/in/${handle.replace(/\./g, "-")}`,
              },
            ]
          : [],
    },
    work,
    education,
    skills: field.groups.map(([name, keywords]) => ({ name, keywords: [...keywords] })),
    languages: some(words.LANGUAGES, 3).map((language) => ({ language, fluency: pick(words.FLUENCIES) })),
    certificates:
      random() < 0.6
        ? field.certificates.map(([name, issuer]) => ({ name, issuer, date: `${2015 + upTo(9)}-${month()}` }))
        : [],
    projects:
      random() < 0.4
        ? some(words.PROJECTS, 2).map(([name, description]) => ({
            name,
            description,
            ...(random() < 0.5 ? { url: `https://github.com/example/${name.toLowerCase()}` } : {}),
            ...(random() < 0.5 ? { keywords: ["Go", "SQL"] } : {}),
            ...(random() < 0.5 ? { highlights: ["Used by four groups every week."] } : {}),
            startDate: "2021-01",
            endDate: `2022-${month()}`,
          }))
        : [],
    awards: random() < 0.25 ? [{ title: "Employee of the Year", awarder: pick(words.COMPANIES), date: "2019-12" }] : [],
    publications:
      random() < 0.25
        ? [{ name: "What we learned from small teams", publisher: "Journal of Plain Work", releaseDate: "2020-06" }]
        : [],
    volunteer:
      random() < 0.25
        ? [
            {
              organization: "River Watch",
              position: "Mentor",
              startDate: "2018-01",
              endDate: "2019-12",
              summary: "Looks after new volunteers.",
            },
          ]
        : [],
    interests: random() < 0.4 ? some(words.INTERESTS, 3).map((name) => ({ name })) : [],
    meta: { dossier: { fields: {}, openEnded, warnings: [] } },
  };
}
