import { readTaxonomyText } from "@/server/adapters/taxonomy/taxonomy-file";

/** One occupation (or O*NET commodity): its address or code, preferred label first. */
export type LabelledConcept = { id: string; labels: string[] };
export type ConceptFile =
  | "esco-occupations"
  | "isco-groups"
  | "onet-occupations"
  | "onet-commodities"
  | "jobseek-occupations";

/** Reads one shipped list of concepts with their labels. */
export function loadConcepts(file: ConceptFile): LabelledConcept[] {
  return readTaxonomyText(`${file}.tsv.br`)
    .split("\n")
    .map((line) => {
      const [id = "", label = "", others = ""] = line.split("\t");
      return { id, labels: others === "" ? [label] : [label, ...others.split("|")] };
    });
}

/** One ESCO skill: its preferred label and ways in which postings put it; older labels have no address. */
export type EscoSkill = { uri?: string; label: string; phrases: string[] };

/** All ESCO skills. */
export function loadEscoSkills(): EscoSkill[] {
  return readTaxonomyText("esco-skills.tsv.br")
    .split("\n")
    .map((line) => {
      const [id = "", label = "", phrases = ""] = line.split("\t");
      return {
        ...(id === "" ? {} : { uri: `http://data.europa.eu/esco/skill/${id}` }),
        label,
        phrases: phrases === "" ? [] : phrases.split("|"),
      };
    });
}
