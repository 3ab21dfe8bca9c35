import { foldedWords, stem } from "@/lib/domain/evidence/claims/fold";
import { STOPWORDS } from "@/lib/domain/evidence/claims/stopwords";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { Requirement } from "@/lib/domain/match/match.schema";

/** How much a text speaks to a posting, and to which of its requirements. */
export type Relevance = { score: number; requirements: Requirement[] };
export type RelevanceOf = (text: string, skills?: string[]) => Relevance;

/**
 * Relevance of the owner's texts for one posting. A requirement named in the text counts 3 (must) or 2, half its words 1;
 * a word of the title counts 1; a figure 0.5. Only requirements and the title are looked at, never free text, so that
 * words added to a posting to steer a writer have nothing to hold on to.
 */
export function relevanceFor(posting: { title: string }, requirements: Requirement[]): RelevanceOf {
  const titleStems = new Set(content(posting.title));
  const wanted = requirements
    .filter((r) => ["skill", "degree", "language", "licence", "other"].includes(r.kind) && r.label.length < 80)
    .map((r) => ({ requirement: r, stems: content(r.label), label: r.label.toLowerCase() }))
    .filter((w) => w.stems.length > 0);
  return (text, skills = []) => {
    const stems = new Set(content(text));
    const named = new Set(skills.map((s) => s.toLowerCase()));
    let score = /\d/.test(text) ? 0.5 : 0;
    const met: Requirement[] = [];
    for (const { requirement, stems: needed, label } of wanted) {
      const share = needed.filter((s) => stems.has(s)).length / needed.length;
      if (named.has(label) || share === 1) {
        met.push(requirement);
        score += requirement.must ? 3 : 2;
      } else if (share >= 0.5) score += 1;
    }
    for (const s of titleStems) if (stems.has(s)) score += 1;
    return { score, requirements: met };
  };
}

/** Requirements of a posting that some evidence carries, musts first. */
export function supportedRequirements(
  requirements: Requirement[],
  evidence: Evidence[],
  relevance: RelevanceOf,
): { requirement: Requirement; evidence: Evidence }[] {
  const out: { requirement: Requirement; evidence: Evidence }[] = [];
  for (const item of evidence) {
    for (const requirement of relevance(item.text, item.asserts.skills).requirements) {
      if (!out.some((o) => o.requirement.label === requirement.label)) out.push({ requirement, evidence: item });
    }
  }
  const order = new Map(requirements.map((r, i) => [r, i]));
  return out.sort(
    (a, b) =>
      Number(b.requirement.must) - Number(a.requirement.must) ||
      (order.get(a.requirement) ?? 0) - (order.get(b.requirement) ?? 0),
  );
}

function content(text: string): string[] {
  return [
    ...new Set(
      foldedWords(text)
        .filter((w) => !STOPWORDS.has(w) && (w.length > 1 || /^[cr]$/.test(w)))
        .map(stem),
    ),
  ];
}
