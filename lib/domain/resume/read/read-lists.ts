import { bodyParagraphs } from "@/lib/domain/resume/entries/body-paragraphs";
import { headerChunks, trimSigns } from "@/lib/domain/resume/entries/header-chunks";
import { nameRole, titleOrder } from "@/lib/domain/resume/entries/name-role";
import { putDates } from "@/lib/domain/resume/entries/put-dates";
import { splitEntries } from "@/lib/domain/resume/entries/split-entries";
import type { FieldRecorder } from "@/lib/domain/resume/field-recorder";
import type { Line } from "@/lib/domain/resume/layout/line";
import { segmentBox } from "@/lib/domain/resume/layout/line";
import type { Located } from "@/lib/domain/resume/located";
import { splitList } from "@/lib/domain/resume/read/read-skills";
import { joinLocated, optional } from "@/lib/domain/resume/read/read-work";
import { takeKeywords } from "@/lib/domain/resume/read/take-keywords";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { findDateRanges } from "@/lib/domain/resume/values/date-range";
import { findSpokenLanguage } from "@/lib/domain/resume/values/spoken-language";

type List<K extends keyof Resume> = NonNullable<Resume[K]> extends (infer T)[] ? T[] : never;

export function readVolunteer(lines: Line[], recorder: FieldRecorder): List<"volunteer"> {
  const entries = splitEntries(lines).map((entry) => ({ entry, head: headerChunks(entry.header) }));
  const order = titleOrder(entries.map(({ head }) => head));
  const list: List<"volunteer"> = [];
  for (const { entry, head } of entries) {
    const pointer = `/volunteer/${list.length}`;
    const role = nameRole(head, order, false);
    const body = [...role.rest.map((chunk) => ({ ...chunk, bullet: false })), ...bodyParagraphs(entry.body)];
    if (!role.title && !role.organisation && body.length === 0) continue;
    const bullets = body.filter((paragraph) => paragraph.bullet);
    list.push({
      ...optional("organization", recorder.put(`${pointer}/organization`, role.organisation, role.confidence)),
      ...optional("position", recorder.put(`${pointer}/position`, role.title, role.confidence)),
      ...putDates(pointer, head.dates, recorder),
      ...optional(
        "summary",
        recorder.put(`${pointer}/summary`, joinLocated(body.filter((paragraph) => !paragraph.bullet)), 0.8),
      ),
      ...(bullets.length > 0
        ? {
            highlights: bullets.map(
              (bullet, index) => recorder.put(`${pointer}/highlights/${index}`, bullet, 0.9) ?? "",
            ),
          }
        : {}),
    });
  }
  return list;
}

export function readProjects(lines: Line[], recorder: FieldRecorder): List<"projects"> {
  const list: List<"projects"> = [];
  for (const entry of splitEntries(lines)) {
    const head = headerChunks(entry.header);
    const [name, ...rest] = head.chunks;
    const { keywords, others: body } = takeKeywords([
      ...rest.map((chunk) => ({ ...chunk, bullet: false })),
      ...bodyParagraphs(entry.body),
    ]);
    const pointer = `/projects/${list.length}`;
    if (!name && body.length === 0 && keywords.length === 0) continue;
    const bullets = body.filter((paragraph) => paragraph.bullet);
    list.push({
      ...optional("name", recorder.put(`${pointer}/name`, name, 0.8)),
      ...optional("url", recorder.put(`${pointer}/url`, head.url, 0.9)),
      ...putDates(pointer, head.dates, recorder),
      ...optional(
        "description",
        recorder.put(`${pointer}/description`, joinLocated(body.filter((paragraph) => !paragraph.bullet)), 0.8),
      ),
      ...(bullets.length > 0
        ? {
            highlights: bullets.map(
              (bullet, index) => recorder.put(`${pointer}/highlights/${index}`, bullet, 0.9) ?? "",
            ),
          }
        : {}),
      ...(keywords.length > 0
        ? {
            keywords: keywords.map(
              (keyword, index) => recorder.put(`${pointer}/keywords/${index}`, keyword, 0.9) ?? keyword.text,
            ),
          }
        : {}),
    });
  }
  return list;
}

/** The items of a list section: dated entries where the section has heads, else one item a paragraph or a list element. */
function items(lines: Line[]): { parts: Located[]; date?: string; more?: Located }[] {
  const isPlainList = lines.every((line) => line.bullet || line.segments.length === 1);
  if (isPlainList && lines.some((line) => line.bullet)) {
    return bodyParagraphs(lines).map((paragraph) => {
      const [range] = findDateRanges(paragraph.text).slice(-1);
      const bare = range ? `${paragraph.text.slice(0, range.from)} ${paragraph.text.slice(range.to)}` : paragraph.text;
      const parts = bare
        .split(/\s+[|•·–—]\s+|\s*\(\s*\)|,\s*$/)
        .map((text) => trimSigns(text))
        .filter(Boolean);
      return {
        parts: parts.map((text) => ({ ...paragraph, text })),
        ...(range?.start ? { date: range.end ?? range.start } : {}),
      };
    });
  }
  return splitEntries(lines).map((entry) => {
    const head = headerChunks(entry.header, { keepPlaces: true });
    const [date] = head.dates;
    const more = joinLocated(bodyParagraphs(entry.body));
    const stated = date?.end ?? date?.start;
    return { parts: head.chunks, ...(stated ? { date: stated } : {}), ...(more ? { more } : {}) };
  });
}

export function readCertificates(lines: Line[], recorder: FieldRecorder): List<"certificates"> {
  return items(lines).flatMap(({ parts: [name, issuer], date, more }, index) => {
    const pointer = `/certificates/${index}`;
    const title = name ?? more;
    if (!title) return [];
    return [
      {
        ...optional("name", recorder.put(`${pointer}/name`, title, 0.85)),
        ...optional("issuer", recorder.put(`${pointer}/issuer`, issuer, 0.7)),
        ...optional("date", date),
      },
    ];
  });
}

export function readAwards(lines: Line[], recorder: FieldRecorder): List<"awards"> {
  return items(lines).flatMap(({ parts: [title, awarder], date, more }, index) => {
    const pointer = `/awards/${index}`;
    if (!title && !more) return [];
    return [
      {
        ...optional("title", recorder.put(`${pointer}/title`, title ?? more, 0.8)),
        ...optional("awarder", recorder.put(`${pointer}/awarder`, awarder, 0.65)),
        ...optional("date", date),
        ...optional("summary", title ? recorder.put(`${pointer}/summary`, more, 0.75) : undefined),
      },
    ];
  });
}

export function readPublications(lines: Line[], recorder: FieldRecorder): List<"publications"> {
  return items(lines).flatMap(({ parts: [name, publisher], date, more }, index) => {
    const pointer = `/publications/${index}`;
    if (!name && !more) return [];
    return [
      {
        ...optional("name", recorder.put(`${pointer}/name`, name ?? more, 0.8)),
        ...optional("publisher", recorder.put(`${pointer}/publisher`, publisher, 0.55)),
        ...optional("releaseDate", date),
        ...optional("summary", name ? recorder.put(`${pointer}/summary`, more, 0.7) : undefined),
      },
    ];
  });
}

const FLUENCY_EDGE = /^[\s:(–—|,-]+|[\s)|,;.]+$/g;

/** Spoken languages from a section, or from a labelled line of the skills. */
export function readLanguages(texts: Located[], recorder: FieldRecorder): List<"languages"> {
  const list: List<"languages"> = [];
  for (const located of texts) {
    const found = findSpokenLanguage(located.text);
    if (!found) {
      const last = list.at(-1);
      const level = located.text.replace(FLUENCY_EDGE, "");
      if (last && !last.fluency && level.length < 40 && level !== "")
        last.fluency = recorder.put(`/languages/${list.length - 1}/fluency`, { ...located, text: level }, 0.7);
      continue;
    }
    const pointer = `/languages/${list.length}`;
    const after = located.text.slice(found.end).replace(FLUENCY_EDGE, "");
    const before = located.text
      .slice(0, found.start)
      .replace(/\b(?:in|of|im|en)\s*$/i, "")
      .replace(FLUENCY_EDGE, "");
    const fluency = after || before;
    list.push({
      ...optional("language", recorder.put(`${pointer}/language`, { ...located, text: found.name }, 0.95)),
      ...optional(
        "fluency",
        recorder.put(`${pointer}/fluency`, fluency ? { ...located, text: fluency } : undefined, 0.8),
      ),
    });
  }
  return list;
}

export function listItems(lines: Line[]): Located[] {
  return lines.flatMap((line) =>
    line.segments.flatMap((segment) =>
      splitList(segment.text).map((text) => ({
        text,
        page: segment.page,
        box: segmentBox(segment, Math.max(0, segment.text.indexOf(text))),
      })),
    ),
  );
}
