import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { companyKey } from "@/lib/domain/job/company-key";
import { type DirectoryRow, type DirectorySection, encodeDirectory } from "@/server/adapters/directory/directory-file";
import { parseCsv } from "@/server/adapters/directory/parse-csv";

/**
 * `npx tsx server/adapters/directory/build-directory.ts DATA`: DATA/boards/complete-labs/*.csv (name, slug, url), the industries
 * of DATA/boards/jobseek_companies.csv and DATA/skills/jobseek_taxonomy/industries.csv -> companies.br beside this script.
 */
const data = process.argv[2];
if (!data) throw new Error("usage: build-directory.ts DATA");
const oneLine = (value: string | undefined) => (value ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
const read = (path: string) => parseCsv(readFileSync(join(data, path), "utf8"));

const labels = new Map(read("skills/jobseek_taxonomy/industries.csv").map((row) => [row.id ?? "", oneLine(row.name)]));
const industryOf = new Map<string, string>();
for (const row of read("boards/jobseek_companies.csv")) {
  const label = labels.get(row.industry ?? "");
  if (label) industryOf.set(companyKey(row.name), label);
}

/** Legacy files have no slug: an address gives its first host label, anything else is the slug itself. */
function tokenOf(row: Record<string, string>): string {
  const given = oneLine(row.slug) || oneLine(row.company_code);
  if (given) return given;
  const url = oneLine(row.url);
  if (!URL.canParse(url)) return url;
  const host = new URL(url).hostname;
  return /\.keka\.com$/.test(host) ? (host.split(".")[0] ?? host) : host;
}

const folder = "boards/complete-labs";
const sections: DirectorySection[] = [];
let skipped = 0;
for (const file of readdirSync(join(data, folder))
  .filter((name) => name.endsWith(".csv"))
  .sort()) {
  const seen = new Set<string>();
  const rows: DirectoryRow[] = [];
  for (const row of read(`${folder}/${file}`)) {
    const name = oneLine(row.name);
    const token = tokenOf(row);
    const url = oneLine(row.url);
    if (!name || !token || !/^https?:\/\//.test(url) || seen.has(`${token} ${url}`)) {
      skipped++;
      continue;
    }
    seen.add(`${token} ${url}`);
    rows.push({ name, token, url, industry: industryOf.get(companyKey(name)) });
  }
  sections.push({ source: file.slice(0, -4), rows });
}
const file = encodeDirectory(sections);
writeFileSync(join(import.meta.dirname, "companies.br"), file);
const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
const known = sections.reduce((sum, { rows }) => sum + rows.filter((row) => row.industry).length, 0);
process.stdout.write(
  `${count} companies on ${sections.length} systems (${skipped} rows left out: no name, no address, or twice), ${known} with an industry, ${file.length} bytes\n`,
);
