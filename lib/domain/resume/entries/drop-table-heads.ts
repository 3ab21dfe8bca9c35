import type { Line } from "@/lib/domain/resume/layout/line";
import type { SectionKind } from "@/lib/domain/resume/sections/section-kind";

/** What people write over the columns of a table of jobs or studies, in five languages. */
const COLUMN_NAMES = new RegExp(
  `^(?:${[
    "dates?|periods?|years?|time ?(?:frame|span)?|from|to|duration|role|position|(?:job )?title|designation|organi[sz]ation|company|employer|location|place|city|responsibilities|duties|description|tasks|degree|qualification|course|program(?:me)?|institution|school|university|college|(?:year )?(?:of )?(?:passing|graduation)|grade|score|result|gpa|marks?|percentage|board",
    "zeitraum|von|bis|datum|jahr|dauer|tätigkeit|funktion|stelle|arbeitgeber|firma|unternehmen|ort|aufgaben|abschluss|studiengang|ausbildung|einrichtung|schule|hochschule|note",
    "période|dates?|années?|poste|fonction|entreprise|employeur|société|lieu|missions|diplôme|formation|établissement|école|mention",
    "período|periodo|fechas?|años?|puesto|cargo|empresa|lugar|funciones|título|titulación|centro|formación|nota",
    "datas?|anos?|função|curso|instituição|formação|local|atividades|grau",
  ].join("|")})$`,
  "iu",
);

/** Takes away the head row of a table ("Year | Qualification | Institution"), which is no entry. */
export function dropTableHeads(lines: Line[], kind: SectionKind): Line[] {
  if (kind !== "work" && kind !== "education" && kind !== "volunteer") return lines;
  return lines.filter(
    ({ segments }) =>
      segments.length < 2 || !segments.every(({ text }) => COLUMN_NAMES.test(text.replace(/:$/, "").trim())),
  );
}
