import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { skillKey } from "@/lib/domain/match/skill-atoms";
import { formatSkillLexicon, type SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { buildTermWeights } from "@/server/adapters/taxonomy/build-term-weights";
import { knowledgeFromEsco, mergeEntries, technologiesFromOnet } from "@/server/adapters/taxonomy/bulk-lexicon";
import { csvRows, tsvRows } from "@/server/adapters/taxonomy/csv-rows";
import { parseCuratedLexicon, parseLinks } from "@/server/adapters/taxonomy/curated-lexicon";
import { createOnetLinks } from "@/server/adapters/taxonomy/onet-links";

/**
 * Rebuilds the shipped taxonomy from the recorded sources: `npm run build:taxonomy -- FOLDER`, where FOLDER holds the
 * files named here (default ../shared/data/skills). The output is the same bytes for the same sources.
 */
const sources = process.argv[2] ?? "../shared/data/skills";
const room = join(import.meta.dirname, "data");
const read = (name: string) => readFileSync(join(sources, name), "utf8");
const curated = (name: string) => readFileSync(join(import.meta.dirname, "curated", name), "utf8");

function write(name: string, text: string): void {
  const bytes = brotliCompressSync(Buffer.from(text), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  mkdirSync(room, { recursive: true });
  writeFileSync(join(room, name), bytes);
  process.stdout.write(`${name}: ${text.split("\n").length} lines, ${bytes.length} bytes\n`);
}

/** Preferred label -> concept address, for every ESCO skill. */
function escoLabels(): Map<string, string> {
  return new Map(
    csvRows(read("esco_skills_id_label.csv")).map((r) => [r.label ?? "", `http://data.europa.eu/esco/skill/${r.id}`]),
  );
}

/** Words that occur in lower case in the running text of the occupation descriptions: too ordinary to be a product's name. */
function ordinaryWords(): Set<string> {
  const texts = [
    ...csvRows(read("esco_tabiya/occupations.csv")).map((r) => r.DESCRIPTION ?? ""),
    ...tsvRows(read("onet/Occupation_Data.tsv")).map((r) => r.Description ?? ""),
  ];
  return new Set(texts.join(" ").match(/\b[a-z]{2,}\b/g) ?? []);
}

function withAddresses(entries: readonly SkillEntry[], labels: ReadonlyMap<string, string>): SkillEntry[] {
  const links = parseLinks(curated("esco-links.txt"));
  const byKey = new Map([...labels].map(([label, uri]) => [skillKey(label), uri]));
  return entries.map((entry) => {
    const uri = labels.get(links.get(entry.label) ?? "") ?? byKey.get(skillKey(entry.label));
    return uri ? { ...entry, uri } : entry;
  });
}

const labels = escoLabels();
const uses = new Map<string, number>();
for (const row of tsvRows(read("onet/Technology_Skills.tsv"))) {
  const name = row.Example ?? "";
  if (name !== "") uses.set(name, (uses.get(name) ?? 0) + 1);
}
const lexicon = mergeEntries([
  parseCuratedLexicon(curated("technology.txt"), "technology", 0.98),
  parseCuratedLexicon(curated("professions.txt"), "knowledge", 0.9),
  parseCuratedLexicon(curated("ways-of-working.txt"), "skill", 0.9),
  parseCuratedLexicon(curated("languages.txt"), "language", 0.95),
  knowledgeFromEsco(labels),
  technologiesFromOnet(uses, ordinaryWords()),
]);
const elements = parseLinks(curated("onet-elements.txt"));
const commodityOf = createOnetLinks(
  tsvRows(read("onet/Technology_Skills.tsv")).map((r) => ({
    example: r.Example ?? "",
    code: r["Commodity Code"] ?? "",
  })),
);
const linked = withAddresses(lexicon, labels).map((entry) => {
  const onet = elements.get(entry.label) ?? commodityOf(entry);
  return onet ? { ...entry, onet } : entry;
});
write("skill-lexicon.tsv.br", formatSkillLexicon(linked));
process.stdout.write(
  `skills with an ESCO address: ${linked.filter((e) => e.uri).length}, with an O*NET code: ${linked.filter((e) => e.onet).length}, with both: ${linked.filter((e) => e.uri && e.onet).length} of ${linked.length}\n`,
);

/** One occupation a line: address or code, preferred label, other labels ("|" between them). */
const line = (id: string, label: string, others: Iterable<string>) =>
  [id, label, [...new Set(others)].filter((o) => o !== "" && o !== label && !o.includes("|")).join("|")].join("\t");

const esco = csvRows(read("esco_tabiya/occupations.csv"))
  .filter((r) => (r.ORIGINURI ?? "").startsWith("http://data.europa.eu/esco/occupation/"))
  .map((r) =>
    line(
      r.ORIGINURI ?? "",
      r.PREFERREDLABEL ?? "",
      (r.ALTLABELS ?? "").split("\n").map((l) => l.trim()),
    ),
  );
write("esco-occupations.tsv.br", esco.join("\n"));

const isco = csvRows(read("esco_tabiya/ISCOGroups.csv")).map((r) =>
  line(
    `isco:${r.CODE}`,
    r.PREFERREDLABEL ?? "",
    (r.ALTLABELS ?? "").split("\n").map((l) => l.trim()),
  ),
);
write("isco-groups.tsv.br", isco.join("\n"));

const onetTitles = new Map<string, string[]>();
const addTitle = (code: string, title: string) => {
  if (title !== "" && title !== "n/a") onetTitles.set(code, [...(onetTitles.get(code) ?? []), title]);
};
for (const r of tsvRows(read("onet/Alternate_Titles.tsv"))) {
  addTitle(r["O*NET-SOC Code"] ?? "", r["Alternate Title"] ?? "");
  addTitle(r["O*NET-SOC Code"] ?? "", r["Short Title"] ?? "");
}
for (const r of tsvRows(read("onet/Sample_of_Reported_Titles.tsv")))
  addTitle(r["O*NET-SOC Code"] ?? "", r["Reported Job Title"] ?? "");
const onet = tsvRows(read("onet/Occupation_Data.tsv")).map((r) =>
  line(`onet:${r["O*NET-SOC Code"]}`, r.Title ?? "", onetTitles.get(r["O*NET-SOC Code"] ?? "") ?? []),
);
write("onet-occupations.tsv.br", onet.join("\n"));

const commodities = new Map<string, Set<string>>();
for (const file of ["onet/Technology_Skills.tsv", "onet/Tools_Used.tsv"]) {
  for (const r of tsvRows(read(file))) {
    const title = r["Commodity Title"] ?? "";
    commodities.set(title, (commodities.get(title) ?? new Set()).add(r.Example ?? ""));
  }
}
write("onet-commodities.tsv.br", [...commodities].map(([title, examples]) => line("", title, examples)).join("\n"));

const LANGUAGES = ["en", "de", "fr", "it", "pl", "es", "nl", "pt", "cs", "sv", "hu", "ro", "da", "fi", "hr", "sk"];
const jobseek = csvRows(read("jobseek_taxonomy/occupations.csv")).map((r) =>
  line(`jobseek:${r.slug}`, r.en ?? "", [...LANGUAGES.map((l) => r[l] ?? ""), ...(r.aliases ?? "").split("|")]),
);
write("jobseek-occupations.tsv.br", jobseek.join("\n"));

/** Labels of version 1.1.0 that the list with addresses words otherwise are kept, without an address. */
const bare = (label: string) => label.replace(/\s*\([^)]*\)$/, "").toLowerCase();
const phrases = new Map(
  curated("skill-phrases.txt")
    .split("\n")
    .filter((l) => l.includes(" = "))
    .map((l) => [
      bare(l.slice(0, l.indexOf(" = "))),
      l
        .slice(l.indexOf(" = ") + 3)
        .split(", ")
        .join("|"),
    ]),
);
const addressed = new Set([...labels.keys()].map(bare));
const older = read("esco_v1.1.0_skill_labels.txt")
  .split("\n")
  .map((label) => label.trim())
  .filter((label) => label !== "" && !addressed.has(bare(label)));
write(
  "esco-skills.tsv.br",
  [
    ...[...labels].map(([label, uri]) => ({ label, id: uri.slice(uri.lastIndexOf("/") + 1) })),
    ...older.map((label) => ({ label, id: "" })),
  ]
    .map(({ label, id }) => [id, label, phrases.get(bare(label)) ?? ""].join("\t"))
    .join("\n"),
);

const descriptions = [
  ...csvRows(read("esco_tabiya/occupations.csv")).map((r) => r.DESCRIPTION ?? ""),
  ...csvRows(read("esco_tabiya/ISCOGroups.csv")).map((r) => r.DESCRIPTION ?? ""),
  ...tsvRows(read("onet/Occupation_Data.tsv")).map((r) => r.Description ?? ""),
];
const postings = new Map<string, string>();
for (const sentence of read("skillspan_train.jsonl")
  .split("\n")
  .filter((l) => l !== "")) {
  const { idx, source, tokens } = JSON.parse(sentence) as { idx: number; source: string; tokens: string[] };
  postings.set(`${source}${idx}`, `${postings.get(`${source}${idx}`) ?? ""} ${tokens.join(" ")}`);
}
write("term-weights.tsv.br", buildTermWeights([descriptions, [...postings.values()]], lexicon));
