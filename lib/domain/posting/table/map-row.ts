import type { RawPosting } from "@/lib/domain/posting/raw-posting";
import type { ColumnMapping, Table, TableField } from "@/lib/domain/posting/table/table.schema";

const TRUE = /^(?:true|yes|y|1|ja|oui|si|sí|remote)$/i;
const FALSE = /^(?:false|no|n|0|nein|non)$/i;

/**
 * One row of a person's table -> what it says about a posting, or a sentence why it cannot be one. `key` makes the id where the row has
 * neither an id nor an address, the same for the same words.
 */
export function mapRow(
  row: Table["rows"][number],
  mapping: ColumnMapping,
  key: (words: string) => string,
): RawPosting | string {
  const value = (field: TableField): string | undefined => {
    const column = mapping[field];
    const words = column === undefined ? undefined : row.values[column]?.trim();
    return words === "" || words === undefined ? undefined : words;
  };
  const title = value("title");
  if (title === undefined) return "The row has no title.";
  const company = value("company");
  const url = value("url");
  if (company === undefined && url === undefined) return "The row names neither a company nor a link.";
  const workplace = value("workplace");
  const nativeId = value("id") ?? url ?? key(`${company ?? ""}\n${title}\n${value("location") ?? ""}`);
  const [salary, min, max] = [value("salary"), value("salaryMin"), value("salaryMax")];
  const hasPay = salary !== undefined || min !== undefined || max !== undefined;
  return {
    source: "table",
    board: hostOf(url) ?? "table",
    nativeId,
    company: company ?? "",
    title,
    url,
    requisitionId: value("requisitionId"),
    location: value("location"),
    workplace:
      workplace === undefined || FALSE.test(workplace) ? undefined : TRUE.test(workplace) ? "remote" : workplace,
    employmentType: value("employmentType"),
    seniority: value("seniority"),
    department: value("department"),
    postedAt: value("postedAt"),
    validThrough: value("validThrough"),
    html: value("description"),
    salary: hasPay ? { text: salary, min, max, currency: value("currency") } : undefined,
  };
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") || undefined : undefined;
}
