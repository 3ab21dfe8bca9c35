import { bodyParagraphs } from "@/lib/domain/resume/entries/body-paragraphs";
import { type EntryHead, headerChunks } from "@/lib/domain/resume/entries/header-chunks";
import { nameRole, type Role, titleOrder } from "@/lib/domain/resume/entries/name-role";
import { putDates } from "@/lib/domain/resume/entries/put-dates";
import { type Entry, looksOf, splitEntries } from "@/lib/domain/resume/entries/split-entries";
import type { FieldRecorder } from "@/lib/domain/resume/field-recorder";
import type { Line } from "@/lib/domain/resume/layout/line";
import type { Box } from "@/lib/domain/resume/layout/source-document";
import type { Located } from "@/lib/domain/resume/located";
import type { ResumeWork } from "@/lib/domain/resume/resume.schema";
import { titleScore } from "@/lib/domain/resume/values/name-words";
import { couldBePlace, splitTrailingPlace } from "@/lib/domain/resume/values/place";

type NamedEntry = {
  entry: Entry;
  head: EntryHead;
  role: Role;
  /** The lines that title and employer stand on, kept from the entry that named both. */
  titleLine?: Line;
  employerLine?: Line;
};

function isSetAlike(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && looksOf(a) === looksOf(b) && Math.abs(a.x - b.x) < 4;
}

/** True when the head is set like the title line of the entry above and has no line set like that one's employer. */
function isSetLikeRoleOf(entry: Entry, head: EntryHead, previous: NamedEntry): boolean {
  const { title, organisation } = previous.role;
  if (!title || !organisation || title.line === organisation.line || head.chunks.length !== 1) return false;
  const titleLine = previous.titleLine;
  const employerLine = previous.employerLine;
  return (
    !isSetAlike(titleLine, employerLine) &&
    isSetAlike(entry.header[0], titleLine) &&
    !entry.header.some((line) => isSetAlike(line, employerLine))
  );
}

/** Fills in the employer of roles that stand under a banner, and drops the banner as an entry of its own. */
function underBanners(entries: { entry: Entry; head: EntryHead }[], order: number): NamedEntry[] {
  const named: NamedEntry[] = [];
  let employer: { role: Role; head: EntryHead } | null = null;
  entries.forEach(({ entry, head }, index) => {
    const [banner, ...others] = head.chunks;
    const next = entries[index + 1];
    const isBanner =
      entry.body.length === 0 &&
      next !== undefined &&
      head.chunks.length === 1 &&
      banner !== undefined &&
      titleScore(banner.text) < 2 &&
      next.head.chunks.length <= 2;
    if (isBanner) {
      employer = { role: { organisation: banner, rest: others, confidence: 0.8 }, head };
      return;
    }
    const previous = named.at(-1);
    const isFurtherRole = employer === null && previous !== undefined && isSetLikeRoleOf(entry, head, previous);
    const role = nameRole(head, order, (employer !== null || isFurtherRole) && head.chunks.length === 1);
    if (isFurtherRole && role.title && previous?.role.organisation) {
      named.push({
        ...previous,
        entry,
        head,
        role: { ...role, organisation: { ...previous.role.organisation, line: -1 } },
      });
      return;
    }
    const followsEmployer = employer !== null && role.title !== undefined && role.organisation === undefined;
    if (followsEmployer && employer) {
      const place = head.place ?? employer.head.place;
      named.push({
        entry,
        head: { ...head, ...(place ? { place } : {}) },
        role: { ...role, ...(employer.role.organisation ? { organisation: employer.role.organisation } : {}) },
      });
      return;
    }
    employer = null;
    if (role.title && !role.organisation && previous?.role.organisation && head.chunks.length === 1 && !head.place) {
      // A second role under the employer whose first role stands in the same head.
      named.push({
        entry,
        head,
        role: { ...role, organisation: previous.role.organisation, confidence: role.confidence * 0.9 },
      });
      return;
    }
    named.push({
      entry,
      head,
      role,
      titleLine: entry.header[role.title?.line ?? -1],
      employerLine: entry.header[role.organisation?.line ?? -1],
    });
  });
  return named;
}

/** The entries of the work sections as JSON Resume. Pointers begin at `/work/<offset>`. */
export function readWork(lines: Line[], offset: number, recorder: FieldRecorder): ResumeWork[] {
  const entries = splitEntries(lines).map((entry) => ({ entry, head: headerChunks(entry.header) }));
  const usable = withSamePlaces(entries.filter(({ head }) => head.chunks.length > 0));
  const order = titleOrder(usable.map(({ head }) => head));
  const work: ResumeWork[] = [];
  for (const named of underBanners(usable, order)) {
    const { entry, head, role } = withPlaceApart(named);
    const pointer = `/work/${offset + work.length}`;
    const body = [...head.prose.map((prose) => ({ ...prose, bullet: false })), ...bodyParagraphs(entry.body)];
    // Below title and employer, words of a line of their own tell what was done, however short the line.
    const lowest = Math.max(role.title?.line ?? 0, role.organisation?.line ?? 0);
    const told = role.rest.filter((chunk) => chunk.line > lowest && chunk.text.split(" ").length >= 3);
    const note = joinLocated(role.rest.filter((chunk) => !told.includes(chunk)));
    const firstBullet = body.findIndex((paragraph) => paragraph.bullet);
    const prose = [...told, ...(firstBullet < 0 ? body : body.slice(0, firstBullet))];
    const summary = joinLocated(prose);
    const bullets = firstBullet < 0 ? [] : body.slice(firstBullet);
    const highlights = bullets.map(
      (bullet, index) => recorder.put(`${pointer}/highlights/${index}`, bullet, 0.95) ?? "",
    );
    work.push({
      ...optional("name", recorder.put(`${pointer}/name`, role.organisation, role.confidence)),
      ...optional("position", recorder.put(`${pointer}/position`, role.title, role.confidence)),
      ...optional("location", recorder.put(`${pointer}/location`, head.place, 0.85)),
      ...optional("description", recorder.put(`${pointer}/description`, note, 0.5)),
      ...optional("url", recorder.put(`${pointer}/url`, head.url, 0.9)),
      ...putDates(pointer, head.dates, recorder),
      ...optional("summary", recorder.put(`${pointer}/summary`, summary, 0.85)),
      ...(highlights.length > 0 ? { highlights } : {}),
    });
  }
  return work;
}

/** Where one entry writes its place behind a comma, a small unknown town behind a comma in another is its place too. */
function withSamePlaces(entries: { entry: Entry; head: EntryHead }[]): { entry: Entry; head: EntryHead }[] {
  if (!entries.some(({ head }) => head.isPlaceTrailing)) return entries;
  return entries.map((item) => {
    if (item.head.place) return item;
    for (const chunk of item.head.chunks) {
      const [, rest, town] = /^(.+),\s+([^,]+)$/.exec(chunk.text) ?? [];
      if (rest === undefined || town === undefined || !couldBePlace(town)) continue;
      const share = chunk.box[2] / Math.max(1, chunk.text.length);
      const [x, y, width, height] = chunk.box;
      const cut = share * (chunk.text.length - town.length);
      const round = (value: number) => Math.round(value * 10) / 10;
      const place: Located = { text: town, page: chunk.page, box: [round(x + cut), y, round(width - cut), height] };
      const shortened = { ...chunk, text: rest, box: [x, y, round(share * rest.length), height] satisfies Box };
      const chunks = item.head.chunks.map((other) => (other === chunk ? shortened : other));
      return { ...item, head: { ...item.head, chunks, place } };
    }
    return item;
  });
}

/** "Acme, Berlin" as an employer, in an entry without a place of its own, is Acme in Berlin. */
function withPlaceApart(entry: NamedEntry): NamedEntry {
  const { organisation } = entry.role;
  const trailing = organisation && !entry.head.place ? splitTrailingPlace(organisation.text) : null;
  if (!organisation || !trailing) return entry;
  const share = organisation.box[2] / Math.max(1, organisation.text.length);
  const [x, y, , height] = organisation.box;
  const round = (value: number) => Math.round(value * 10) / 10;
  const place: Located = {
    text: trailing.place,
    page: organisation.page,
    box: [round(x + share * trailing.at), y, round(share * trailing.place.length), height],
  };
  return {
    ...entry,
    head: { ...entry.head, place },
    role: {
      ...entry.role,
      organisation: {
        ...organisation,
        text: trailing.rest,
        box: [x, y, round(share * trailing.rest.length), height],
      },
    },
  };
}

export function joinLocated(parts: Located[]): Located | undefined {
  const [first] = parts;
  return first ? { ...first, text: parts.map((part) => part.text).join(" ") } : undefined;
}

/** { key: value } when there is a value, else nothing: absent keys stay absent. */
export function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}
