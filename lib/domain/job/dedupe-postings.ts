import { candidatePairs } from "@/lib/domain/job/candidate-pairs";
import { decideSame, standingDifference } from "@/lib/domain/job/decide-same";
import {
  type ComparablePosting,
  type PostingFingerprint,
  postingFingerprint,
} from "@/lib/domain/job/posting-fingerprint";

/** Why one posting belongs to the job: which posting it was found to be the same as, in a sentence for people. */
export type MergeExplanation = { postingId: string; mergedWith: string; reason: string };
/** One opening. */
export type JobGroup = {
  /** Id of the opening's earliest posting: the same on every run, also when later copies join. */
  key: string;
  postingIds: string[];
  /** Positions in the input, in order; for inputs whose ids repeat. */
  positions: number[];
  /** One for every posting but the first. */
  explanations: MergeExplanation[];
};
export type DedupeInput = ComparablePosting & { id: string; postedAt?: string | null | undefined };

type Edge = { a: number; b: number; reason: string };

/** How many pairs are asked for standing differences when two groups join. */
const MAX_CROSS_CHECKS = 64;

/** What standingDifference reads: members that agree in it need to be asked only once. */
function facetOf(print: PostingFingerprint): string {
  return `${print.url.key}|${print.title.key}|${print.place.key}|${print.requisition}|${print.board}|${print.company.key}|${print.language ?? ""}`;
}

/**
 * Groups postings into openings, one group per opening in order of first appearance. Pure and independent of input order up to ties.
 * Never quadratic: pairs come from blocking keys, the surest are merged first, and a merge is refused when any two members
 * of the joined group stand apart (decideSame and standingDifference are the same ones that a store uses).
 */
export function dedupePostings(postings: readonly DedupeInput[]): JobGroup[] {
  const edges: (Edge & { strength: number })[] = [];
  for (const [a, b] of candidatePairs(postings)) {
    const left = postings[a];
    const right = postings[b];
    if (!left || !right) continue;
    const { same, reason, strength } = decideSame(left, right);
    if (same) edges.push({ a, b, reason, strength });
  }
  edges.sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);

  const groupOf = postings.map((_, at) => at);
  const members = new Map<number, number[]>();
  const facets = new Map<number, Map<string, number>>();
  const links = new Map<number, Edge[]>();
  const membersOf = (root: number) => members.get(root) ?? [root];
  const facetsOf = (root: number): Map<string, number> => {
    const known = facets.get(root);
    if (known) return known;
    const posting = postings[root];
    return new Map(posting ? [[facetOf(postingFingerprint(posting)), root]] : []);
  };
  for (const edge of edges) {
    const a = groupOf[edge.a] ?? edge.a;
    const b = groupOf[edge.b] ?? edge.b;
    if (a === b || standsApart(postings, facetsOf(a), facetsOf(b))) continue;
    const [into, from] = membersOf(a).length >= membersOf(b).length ? [a, b] : [b, a];
    const joined = membersOf(into);
    for (const at of membersOf(from)) {
      groupOf[at] = into;
      joined.push(at);
    }
    members.set(into, joined);
    members.delete(from);
    const standing = facetsOf(into);
    for (const [facet, at] of facetsOf(from)) standing.set(facet, at);
    facets.set(into, standing);
    facets.delete(from);
    for (const end of [edge.a, edge.b]) links.set(end, [...(links.get(end) ?? []), edge]);
  }
  const groups: JobGroup[] = [];
  const keys = new Map<string, number>();
  const told = new Set<number>();
  postings.forEach((_, at) => {
    const root = groupOf[at] ?? at;
    if (told.has(root)) return;
    told.add(root);
    const joined = members.get(root);
    const group = joined
      ? groupFrom(
          postings,
          joined.toSorted((x, y) => x - y),
          links,
        )
      : groupOfOne(postings[at]?.id ?? "", at);
    // Input ids may repeat; keys never do.
    const uses = (keys.get(group.key) ?? 0) + 1;
    keys.set(group.key, uses);
    groups.push(uses === 1 ? group : { ...group, key: `${group.key}#${uses}` });
  });
  return groups;
}

const groupOfOne = (id: string, at: number): JobGroup => ({
  key: id,
  postingIds: [id],
  positions: [at],
  explanations: [],
});

function standsApart(postings: readonly DedupeInput[], left: Map<string, number>, right: Map<string, number>): boolean {
  let checks = 0;
  for (const a of left.values()) {
    for (const b of right.values()) {
      const x = postings[a];
      const y = postings[b];
      if (!x || !y) continue;
      if (standingDifference(x, y) !== null) return true;
      // Two records of one board are either one opening or two: likeness to a third posting does not settle that.
      if (
        postingFingerprint(x).board !== "" &&
        postingFingerprint(x).board === postingFingerprint(y).board &&
        !decideSame(x, y).same
      )
        return true;
      if (++checks >= MAX_CROSS_CHECKS) return false;
    }
  }
  return false;
}

/** Walks the merges from the earliest posting outwards, so that each later one is explained by a posting already in the group. */
function groupFrom(postings: readonly DedupeInput[], positions: number[], links: Map<number, Edge[]>): JobGroup {
  const idOf = (at: number) => postings[at]?.id ?? "";
  const dateOf = (at: number) => postings[at]?.postedAt ?? "9999";
  const first = positions.reduce((best, at) =>
    dateOf(at) < dateOf(best) || (dateOf(at) === dateOf(best) && idOf(at) < idOf(best)) ? at : best,
  );
  const explanations: MergeExplanation[] = [];
  const reached = new Set([first]);
  for (const at of reached) {
    for (const edge of links.get(at) ?? []) {
      const other = edge.a === at ? edge.b : edge.a;
      if (reached.has(other)) continue;
      reached.add(other);
      explanations.push({ postingId: idOf(other), mergedWith: idOf(at), reason: edge.reason });
    }
  }
  return { key: idOf(first), postingIds: positions.map(idOf), positions, explanations };
}
