import type { ColumnMapping, Table, TableField } from "@/lib/domain/posting/table/table.schema";

/** How columns are called, most telling first; matched against the last words of a column's name, without case and punctuation. */
const NAMES: Record<TableField, readonly string[]> = {
  title: [
    "job title",
    "jobtitle",
    "position title",
    "role title",
    "title",
    "position",
    "role",
    "job",
    "stelle",
    "stellentitel",
    "titel",
    "poste",
    "puesto",
    "cargo",
    "jobname",
  ],
  company: [
    "company name",
    "companyname",
    "employer name",
    "company",
    "employer",
    "organization name",
    "hiring organization name",
    "organization",
    "organisation",
    "firma",
    "unternehmen",
    "arbeitgeber",
    "entreprise",
    "empresa",
  ],
  url: [
    "job url",
    "joburl",
    "posting url",
    "job link",
    "joblink",
    "hosted url",
    "absolute url",
    "apply url",
    "url",
    "link",
    "job posting link",
    "href",
    "website",
    "lien",
    "enlace",
  ],
  location: [
    "job location",
    "location name",
    "location",
    "locations",
    "city",
    "place",
    "standort",
    "ort",
    "arbeitsort",
    "lieu",
    "ubicacion",
    "ubicación",
    "localisation",
    "where",
  ],
  description: [
    "job description",
    "jobdescription",
    "description html",
    "description text",
    "description plain",
    "description",
    "summary",
    "details",
    "content",
    "text",
    "beschreibung",
    "descripcion",
    "descripción",
  ],
  salary: ["salary range", "salary", "compensation", "pay", "pay range", "gehalt", "salaire", "salario"],
  salaryMin: ["salary min", "min salary", "minimum salary", "salarymin", "min amount", "min value"],
  salaryMax: ["salary max", "max salary", "maximum salary", "salarymax", "max amount", "max value"],
  currency: ["currency", "salary currency", "währung", "devise", "moneda"],
  employmentType: [
    "employment type",
    "employmenttype",
    "job type",
    "jobtype",
    "contract type",
    "type",
    "commitment",
    "anstellungsart",
    "type de contrat",
  ],
  workplace: [
    "workplace type",
    "workplace",
    "work mode",
    "remote",
    "is remote",
    "remote type",
    "work type",
    "arrangement",
  ],
  department: ["department", "team", "category", "function", "abteilung", "job function"],
  seniority: ["seniority", "seniority level", "experience level", "level", "job level"],
  postedAt: [
    "date posted",
    "dateposted",
    "posted at",
    "posted on",
    "posted date",
    "posted",
    "published at",
    "publication date",
    "created at",
    "date",
    "listed at",
    "veröffentlicht",
  ],
  validThrough: [
    "valid through",
    "valid until",
    "deadline",
    "application deadline",
    "closing date",
    "expires",
    "expires at",
    "bewerbungsfrist",
  ],
  requisitionId: [
    "requisition id",
    "req id",
    "requisition",
    "job id number",
    "reference",
    "reference number",
    "job code",
    "stellennummer",
  ],
  id: ["job id", "jobid", "posting id", "id", "uuid", "external id"],
};

const fold = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const LOOKS: Partial<Record<TableField, (values: string[]) => boolean>> = {
  url: (values) => values.filter((v) => /^https?:\/\//i.test(v)).length * 2 > values.length,
  postedAt: (values) =>
    values.filter((v) => /\d/.test(v) || /ago|heute|today|yesterday/i.test(v)).length * 2 > values.length,
};

/**
 * Which column says what, by its name and, for addresses and dates, by what stands in it. A guess: a person sees it before it counts.
 */
export function guessColumns(table: Pick<Table, "columns" | "rows">): ColumnMapping {
  const sample = table.rows.slice(0, 50);
  const valuesOf = (column: string) => sample.map((row) => row.values[column] ?? "").filter((v) => v.trim() !== "");
  const mapping: ColumnMapping = {};
  const taken = new Set<string>();
  const folded = table.columns.map((column) => ({ column, name: fold(column) }));
  const fields = Object.keys(NAMES) as TableField[];
  const fits = (field: TableField, column: string) => {
    const look = LOOKS[field];
    const values = valuesOf(column);
    return !look || values.length === 0 || look(values);
  };
  for (const isExact of [true, false]) {
    for (const field of fields) {
      if (mapping[field] !== undefined) continue;
      for (const name of NAMES[field]) {
        const found = folded.find(
          (c) =>
            !taken.has(c.column) &&
            (isExact
              ? c.name === name
              : name.length > 2 && (c.name.endsWith(` ${name}`) || c.name.startsWith(`${name} `))) &&
            fits(field, c.column),
        );
        if (!found) continue;
        mapping[field] = found.column;
        taken.add(found.column);
        break;
      }
    }
  }
  if (mapping.url === undefined) {
    const column = table.columns.find((c) => !taken.has(c) && valuesOf(c).length > 0 && LOOKS.url?.(valuesOf(c)));
    if (column !== undefined) mapping.url = column;
  }
  return mapping;
}
