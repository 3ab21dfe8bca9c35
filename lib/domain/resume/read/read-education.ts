import { bodyParagraphs } from "@/lib/domain/resume/entries/body-paragraphs";
import { type Chunk, headerChunks, trimSigns } from "@/lib/domain/resume/entries/header-chunks";
import { putDates } from "@/lib/domain/resume/entries/put-dates";
import { splitEntries } from "@/lib/domain/resume/entries/split-entries";
import type { FieldRecorder } from "@/lib/domain/resume/field-recorder";
import type { Line } from "@/lib/domain/resume/layout/line";
import type { Located } from "@/lib/domain/resume/located";
import { optional } from "@/lib/domain/resume/read/read-work";
import type { ResumeEducation } from "@/lib/domain/resume/resume.schema";
import { degreeScore, institutionScore, leadingAbbreviation } from "@/lib/domain/resume/values/name-words";
import { splitTrailingPlace } from "@/lib/domain/resume/values/place";

const SCORE =
  /\b(?:(?:overall|cumulative|major)\s+)?(?:GPA|CGPA|grade|note|abschlussnote|gesamtnote|moyenne|nota|média|promedio)\b\s*[:=]?\s*(\d[\d.,]*(?:\s*\/\s*\d[\d.,]*)?%?)|\((\d[.,]\d{1,2}\s*\/\s*\d[\d.]*)\)|\b(\d[.,]\d{1,2})\s*(?:C?GPA)\b|\b(\d[.,]\d{1,2}\s*\/\s*\d(?:[.,]\d+)?)\b/i;
const COURSES =
  /^(?:relevant\s+)?(?:coursework|courses|course work|modules|lehrveranstaltungen|cours|cursos|disciplinas|asignaturas)\s*(?:included?s?)?\s*:\s*/i;

type School = { institution?: Chunk; degree?: Chunk; area?: Chunk; rest: Chunk[]; confidence: number };

function part(chunk: Chunk, from: number, to: number): Chunk {
  const raw = chunk.text.slice(from, to);
  const text = trimSigns(raw);
  const share = chunk.box[2] / Math.max(1, chunk.text.length);
  return {
    ...chunk,
    text,
    box: [
      Math.round((chunk.box[0] + share * from) * 10) / 10,
      chunk.box[1],
      Math.round(share * text.length * 10) / 10,
      chunk.box[3],
    ],
  };
}

/** "B.S. in Computer Science, Ridgemont State University" holds both; cut where one side names a school and the other a degree. */
function cutSchool(chunk: Chunk): Chunk[] {
  if (degreeScore(chunk.text) === 0 && institutionScore(chunk.text) === 0) return [chunk];
  const cuts = [
    ...chunk.text.matchAll(
      /,\s+|\s+[–—-]\s+|\s+(?:at|from|an der|bei|à l['’]|en la|na|no)\s+(?=\p{Lu})|;\s+|:\s+|\s+\((?=[^)]*(?:universit|college|school|institut))/giu,
    ),
  ];
  const scored = cuts
    .map((match) => {
      const left = part(chunk, 0, match.index);
      const right = part(chunk, match.index + match[0].length, chunk.text.length);
      const both = (school: Chunk, degree: Chunk) => {
        if (institutionScore(school.text) === 0 || degreeScore(degree.text) === 0) return 0;
        // Of cuts that are as good, the one that leaves least beside the school's name.
        return (
          institutionScore(school.text) * 1.1 +
          degreeScore(degree.text) -
          institutionScore(degree.text) * 1.2 -
          degreeScore(school.text) * 0.7 -
          school.text.length / 1000
        );
      };
      return { left, right, score: Math.max(both(right, left), both(left, right)) };
    })
    .filter(({ left, right }) => left.text !== "" && right.text !== "")
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score >= 2 ? [best.left, best.right] : [chunk];
}

/** "H.R. Management, Bellows College", beside a degree, is a subject and a school. */
function cutLeadingSubject(chunk: Chunk): Chunk[] {
  const comma = chunk.text.search(/,\s/);
  if (comma < 0) return [chunk];
  const left = part(chunk, 0, comma);
  const right = part(chunk, comma + 1, chunk.text.length);
  const isSubject =
    institutionScore(left.text) === 0 && degreeScore(left.text) === 0 && institutionScore(right.text) > 0;
  return isSubject ? [left, right] : [chunk];
}

/** A town behind a school's name is no part of it, but for those that are told apart by their towns. */
function isTownOfSchool(school: string, town: string): boolean {
  return (
    institutionScore(school) > 0 &&
    institutionScore(town) === 0 &&
    !/\b(?:university|college|institute|school) (?:of|at)\b|\bstate university\b|\b(?:UC|UNC|SUNY|CUNY|IIT|NIT)\b/i.test(
      school,
    )
  );
}

/** Of two cuts that split off a school, the words decide; of none, the order of the section. */
function nameSchool(chunks: Chunk[], institutionFirst: number): School {
  const pieces = chunks
    .flatMap(cutSchool)
    .flatMap((piece, _, all) =>
      all.some((other) => other !== piece && degreeScore(other.text) >= 1.5) ? cutLeadingSubject(piece) : [piece],
    );
  if (pieces.length === 0) return { rest: [], confidence: 0 };
  const byInstitution = pieces.map(
    (piece, index) =>
      institutionScore(piece.text) -
      degreeScore(piece.text) * 0.5 -
      index * 0.05 +
      (institutionFirst === (index === 0 ? 1 : -1) ? 0.4 : 0),
  );
  const byDegree = pieces.map(
    (piece, index) => degreeScore(piece.text) - institutionScore(piece.text) * 0.6 - index * 0.05,
  );
  let degreeAt = byDegree.indexOf(Math.max(...byDegree));
  if ((byDegree[degreeAt] ?? 0) <= 0.4) degreeAt = -1;
  let institutionAt = -1;
  pieces.forEach((_, index) => {
    if (index !== degreeAt && (institutionAt < 0 || (byInstitution[index] ?? 0) > (byInstitution[institutionAt] ?? 0)))
      institutionAt = index;
  });
  if (institutionAt >= 0 && degreeAt < 0 && pieces.length === 1 && institutionScore(pieces[0]?.text ?? "") === 0) {
    const [only] = pieces;
    return { ...(only ? { degree: only } : {}), rest: [], confidence: 0.4 };
  }
  const named = pieces[institutionAt];
  const trailing = named && pieces.length > 1 ? splitTrailingPlace(named.text) : null;
  const institution =
    named && trailing && (/,/.test(trailing.place) || isTownOfSchool(trailing.rest, trailing.place))
      ? part(named, 0, trailing.rest.length)
      : named;
  const rest = pieces.filter((_, index) => index !== degreeAt && index !== institutionAt);
  const degree = pieces[degreeAt];
  // What stands beside school and degree and is no sentence is the subject.
  const area = rest.find(
    (piece) =>
      piece.text.split(" ").length <= 7 &&
      !/\d/.test(piece.text) &&
      institutionScore(piece.text) === 0 &&
      !/honou?rs|laude|dean|thesis|gpa/i.test(piece.text),
  );
  const isSure = institution !== undefined && institutionScore(institution.text) > 0 && degree !== undefined;
  return {
    ...(institution ? { institution } : {}),
    ...(degree ? { degree } : area ? { degree: area } : {}),
    ...(degree && area ? { area } : {}),
    rest: rest.filter((piece) => piece !== area),
    confidence: isSure ? 0.92 : institution && degree ? 0.7 : 0.5,
  };
}

/** "Bachelor of Science in Computer Engineering" is a Bachelor of Science in the area Computer Engineering. */
function splitDegree(degree: Chunk): { studyType: Chunk; area?: Chunk } {
  const cut = /\s+(?:in|im Fach)\s+(?=\p{Lu})/u.exec(degree.text) ?? abbreviationCut(degree.text);
  if (!cut || /,/.test(degree.text.slice(0, cut.index))) return { studyType: degree };
  return { studyType: part(degree, 0, cut.index), area: part(degree, cut.index + cut[0].length, degree.text.length) };
}

/** "B.S. Computer Science": the subject follows the abbreviation without a word between. */
function abbreviationCut(text: string): RegExpExecArray | null {
  const length = leadingAbbreviation(text);
  const match = length > 0 ? /^\s+(?=\p{Lu}\p{Ll}{2})/u.exec(text.slice(length)) : null;
  if (match) match.index = length;
  return match;
}

/** The entries of the education sections as JSON Resume. Pointers begin at `/education/<offset>`. */
export function readEducation(lines: Line[], offset: number, recorder: FieldRecorder): ResumeEducation[] {
  const entries = splitEntries(lines).map((entry) => ({
    entry,
    head: headerChunks(entry.header, { keepPlaces: true }),
  }));
  const education: ResumeEducation[] = [];
  let votes = 0;
  for (const { head } of entries) {
    const [first, second] = head.chunks;
    if (first && second) votes += Math.sign(institutionScore(first.text) - institutionScore(second.text));
  }
  for (const { entry, head } of entries) {
    const pointer = `/education/${offset + education.length}`;
    let score: Located | undefined;
    const chunks = head.chunks.flatMap((chunk) => {
      const match = SCORE.exec(chunk.text);
      if (match) {
        score ??= { ...chunk, text: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").replace(/[.,]$/, "") };
        const left = trimSigns(chunk.text.slice(0, match.index));
        return left.length > 2 ? [{ ...chunk, text: left }] : [];
      }
      const trailing = splitTrailingPlace(chunk.text);
      const isPlaceForSure =
        trailing !== null && (/,/.test(trailing.place) || !/,\s*$/.test(chunk.text.slice(0, trailing.at)));
      return [isPlaceForSure && trailing ? { ...chunk, text: trimSigns(trailing.rest) } : chunk];
    });
    const school = nameSchool(chunks, Math.sign(votes));
    if (!school.institution && !school.degree) continue;
    const before = education.at(-1);
    const isFragment = before !== undefined && !school.institution && degreeScore(school.degree?.text ?? "") === 0;
    if (isFragment && before) {
      // A dated line without a school ("Dean's List 2015–2017") tells about the entry above.
      const above = `/education/${offset + education.length - 1}`;
      if (score && !before.score) before.score = recorder.put(`${above}/score`, score, 0.9);
      continue;
    }
    const paragraphs = [...head.prose.map((prose) => ({ ...prose, bullet: false })), ...bodyParagraphs(entry.body)];
    const courses: Located[] = [];
    const notes: Located[] = school.rest.map((chunk) => chunk);
    for (const paragraph of paragraphs) {
      const match = SCORE.exec(paragraph.text);
      if (match && !score)
        score = { ...paragraph, text: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").replace(/[.,]$/, "") };
      if (COURSES.test(paragraph.text)) {
        courses.push(
          ...paragraph.text
            .replace(COURSES, "")
            .split(/\s*[,;•·|]\s*/)
            .filter(Boolean)
            .map((text) => ({ ...paragraph, text: text.replace(/\.$/, "") })),
        );
      } else if (!match || paragraph.text.length > match[0].length + 4) notes.push(paragraph);
    }
    if (
      school.degree &&
      school.area &&
      school.area.line === school.degree.line &&
      Math.abs(school.area.box[1] - school.degree.box[1]) < 1 &&
      school.degree.box[0] + school.degree.box[2] + 12 > school.area.box[0] &&
      school.degree.box[0] < school.area.box[0]
    ) {
      // Written in one go ("Associate degree, Management"), degree and subject stay one text.
      school.degree = { ...school.degree, text: `${school.degree.text}, ${school.area.text}` };
      school.area = undefined;
    }
    const { studyType, area } = school.degree ? splitDegree(school.degree) : { studyType: undefined, area: undefined };
    const listed = courses.map((course, index) => recorder.put(`${pointer}/courses/${index}`, course, 0.85) ?? "");
    const highlights = notes.map((note, index) => recorder.put(`${pointer}/highlights/${index}`, note, 0.8) ?? "");
    education.push({
      ...optional("institution", recorder.put(`${pointer}/institution`, school.institution, school.confidence)),
      ...optional("studyType", recorder.put(`${pointer}/studyType`, studyType, school.confidence)),
      ...optional("area", recorder.put(`${pointer}/area`, area ?? school.area, school.confidence)),
      ...putDates(pointer, head.dates, recorder, "end"),
      ...optional("score", recorder.put(`${pointer}/score`, score, 0.9)),
      ...(listed.length > 0 ? { courses: listed } : {}),
      ...(highlights.length > 0 ? { highlights } : {}),
    });
  }
  return education;
}
