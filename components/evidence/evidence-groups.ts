import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

export type EvidenceGroup = { id: string; title: string; facts: Evidence[] };

const SECTIONS: Record<string, string> = {
  basics: "You",
  skills: "Skills",
  languages: "Languages",
  certificates: "Certificates",
  awards: "Awards",
  publications: "Publications",
  interests: "Interests",
};
const ENTRY_KINDS = new Set(["role", "degree", "project", "volunteer"]);

/** True when a fact says any of the words looked for. */
function says(fact: Evidence, words: readonly string[]): boolean {
  const { employer, title, institution, degree, skills } = fact.asserts;
  const text = [fact.text, employer, title, institution, degree, ...skills].filter(Boolean).join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Facts by the job, school or section they belong to, in the order of the resume; what the owner stated goes with its job. */
export function evidenceGroups(evidence: readonly Evidence[], search: string): EvidenceGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, EvidenceGroup>();
  for (const fact of evidence) {
    const section = fact.pointer?.split("/")[1] ?? "";
    const isInSection = section in SECTIONS;
    const id = isInSection ? section : (fact.entry ?? "stated");
    const head = ENTRY_KINDS.has(fact.kind) && fact.pointer === id ? fact.text : undefined;
    const group = groups.get(id) ?? {
      id,
      title: SECTIONS[id] ?? head ?? [fact.asserts.title, fact.asserts.employer].filter(Boolean).join(", "),
      facts: [],
    };
    if (!group.title) group.title = "Stated by you";
    groups.set(id, group);
    if (says(fact, words)) group.facts.push(fact);
  }
  return [...groups.values()].filter((group) => group.facts.length > 0);
}
