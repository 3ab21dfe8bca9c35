import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { skillKey } from "@/lib/domain/match/skill-atoms";
import { formatSkillLexicon, type SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { knowledgeFromEsco, mergeEntries, technologiesFromOnet } from "@/server/adapters/taxonomy/bulk-lexicon";
import { csvRows, tsvRows } from "@/server/adapters/taxonomy/csv-rows";
import { parseCuratedLexicon, parseLinks } from "@/server/adapters/taxonomy/curated-lexicon";

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
  parseCuratedLexicon(curated("languages.txt"), "language", 0.95),
  knowledgeFromEsco(labels),
  technologiesFromOnet(uses, ordinaryWords()),
]);
write("skill-lexicon.tsv.br", formatSkillLexicon(withAddresses(lexicon, labels)));
