import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { likeness } from "@/lib/domain/resume/reread/align-items";

/** A fact as it was seen before: the id its words gave then, and the id it is known by. */
export type KnownFact = { contentId: string; evidenceId: string; kind: string; owner: string; text: string };

/** Words that tell where a fact belongs: employer, title, school. */
export function ownerWords(evidence: Pick<Evidence, "asserts" | "kind">): string {
  const { employer, title, institution, degree, startDate } = evidence.asserts;
  return [employer, title, institution, degree, startDate].filter(Boolean).join(" ");
}

const SAME_WORDS = 0.999;
/** An edited line shares most of its words; in the same entry a little less is enough. */
const ALIKE = 0.72;
const ALIKE_IN_ENTRY = 0.55;
const SAME_ENTRY = 0.6;
/** A single skill or date is too short to be recognised after an edit: its words are all it is. */
const LONG_ENOUGH = 4;

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
}

function isSameFact(fact: KnownFact, now: Evidence, owner: string): number {
  if (fact.kind !== now.kind) return 0;
  const words = likeness(fact.text, now.text);
  const entry = likeness(fact.owner, owner);
  if (words >= SAME_WORDS) return 1 + entry;
  if (now.text.split(/\s+/).length < LONG_ENOUGH) return 0;
  // A role is known by its entry: a changed title at the same employer is the same role only when its words say so.
  const isAlike = words >= ALIKE || (words >= ALIKE_IN_ENTRY && entry >= SAME_ENTRY);
  return isAlike ? words * 0.7 + entry * 0.3 - (numbersOf(fact.text) === numbersOf(now.text) ? 0 : 0.02) : 0;
}

/**
 * Gives facts of an edited resume the ids they were known by: unchanged words keep theirs by themselves, and a fact whose
 * own id is new takes over that of the most alike fact of its kind that is no longer there. Each old id is taken once.
 * @returns the content id of each fact -> the id it is known by.
 */
export function assignEvidenceIds(now: readonly Evidence[], known: readonly KnownFact[]): Map<string, string> {
  const knownById = new Map(known.map((fact) => [fact.contentId, fact]));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  // What is seen again keeps its id; where two wordings of one fact stand side by side, the first in the resume does.
  for (const evidence of now) {
    const evidenceId = knownById.get(evidence.id)?.evidenceId;
    if (evidenceId === undefined || taken.has(evidenceId)) continue;
    ids.set(evidence.id, evidenceId);
    taken.add(evidenceId);
  }
  const gone = known.filter((fact) => !taken.has(fact.evidenceId));
  const candidates = now
    .filter((evidence) => !ids.has(evidence.id))
    .flatMap((evidence) => {
      const owner = ownerWords(evidence);
      return gone.flatMap((fact) => {
        const score = isSameFact(fact, evidence, owner);
        return score > 0 ? [{ evidence, fact, score }] : [];
      });
    })
    .sort((a, b) => b.score - a.score || a.evidence.id.localeCompare(b.evidence.id));
  for (const { evidence, fact } of candidates) {
    if (ids.has(evidence.id) || taken.has(fact.evidenceId)) continue;
    ids.set(evidence.id, fact.evidenceId);
    taken.add(fact.evidenceId);
  }
  for (const { id } of now) if (!ids.has(id)) ids.set(id, id);
  return ids;
}
