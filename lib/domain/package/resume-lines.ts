import type { Resume } from "@/lib/domain/resume/resume.schema";

/** One line of a resume as a person reads it, with the JSON pointer (RFC 6901) of the value it shows. */
export type ResumeLine = { text: string; pointer: string };

export const RESUME_LINE_SECTIONS = [
  "basics",
  "work",
  "education",
  "projects",
  "skills",
  "certificates",
  "languages",
  "publications",
  "awards",
  "volunteer",
  "interests",
  "references",
] as const;
export type ResumeLineSection = (typeof RESUME_LINE_SECTIONS)[number];

/** The lines of one section in reading order; values that are blank have none. */
export function resumeLines(resume: Resume, section: ResumeLineSection): ResumeLine[] {
  const lines =
    section === "basics"
      ? basicsLines(resume)
      : (resume[section] ?? []).flatMap((entry, index) => entryLines(entry, `/${section}/${index}`));
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }))
    .filter((line) => line.text !== "");
}

function basicsLines(resume: Resume): ResumeLine[] {
  const basics = resume.basics ?? {};
  const place = [basics.location?.city, basics.location?.region, basics.location?.countryCode];
  return [
    { text: basics.name ?? "", pointer: "/basics/name" },
    { text: basics.label ?? "", pointer: "/basics/label" },
    { text: join([basics.email, basics.phone, basics.url, ...place], " · "), pointer: "/basics" },
    ...(basics.profiles ?? []).map((p, i) => ({
      text: p.url ?? join([p.network, p.username], " "),
      pointer: `/basics/profiles/${i}`,
    })),
    { text: basics.summary ?? "", pointer: "/basics/summary" },
  ];
}

/** Names that stand in an entry's first line, in this order. */
const HEAD_KEYS = [
  "position",
  "studyType",
  "area",
  "name",
  "title",
  "language",
  "organization",
  "institution",
  "entity",
  "location",
  "issuer",
  "awarder",
  "publisher",
  "fluency",
  "level",
];
const PARAGRAPH_KEYS = ["description", "summary", "reference", "score"];

function entryLines(entry: Record<string, unknown>, pointer: string): ResumeLine[] {
  const text = (key: string) => (typeof entry[key] === "string" ? entry[key] : undefined);
  const list = (key: string) =>
    Array.isArray(entry[key]) ? entry[key].filter((v): v is string => typeof v === "string") : [];
  const dates = join([text("startDate") ?? text("date") ?? text("releaseDate"), text("endDate")], " – ");
  const head = join([...HEAD_KEYS.map(text), ...list("roles")], ", ");
  const keywords = join([...list("keywords"), ...list("courses")], ", ");
  const withDates = dates === "" ? head : `${head} (${dates})`;
  return [
    { text: keywords === "" ? withDates : join([withDates, keywords], ": "), pointer },
    { text: text("url") ?? "", pointer: `${pointer}/url` },
    ...PARAGRAPH_KEYS.map((key) => ({ text: text(key) ?? "", pointer: `${pointer}/${key}` })),
    ...list("highlights").map((highlight, index) => ({ text: highlight, pointer: `${pointer}/highlights/${index}` })),
  ];
}

function join(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part.trim() !== "").join(separator);
}
