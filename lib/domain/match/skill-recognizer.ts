import type { SkillMention, SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { type Atom, joinsName, skillAtoms, skillKey } from "@/lib/domain/match/skill-atoms";
import { isListGap, isTold, opensSentence, runsOn } from "@/lib/domain/match/skill-context";
import { createSkillGraph } from "@/lib/domain/match/skill-graph";
import { createSkillIndex, type SkillIndex, type SkillName } from "@/lib/domain/match/skill-index";
import type { SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { gluedVersion, versionAfter } from "@/lib/domain/match/skill-version";

/** A recogniser that can also show why one skill implies another. */
export type ExplainingSkillRecognizer = SkillRecognizer & {
  /** ["Next.js", "React", "JavaScript"]: canonical labels from `have` to `want`, or null. */
  implicationPath(have: string, want: string): string[] | null;
};

type Candidate = { name: SkillName; start: number; end: number; version?: string; accepted: boolean };

/**
 * Builds a recogniser from a loaded lexicon. Longest name first, left to right; a name that is also an ordinary word
 * counts only when its capitals, its neighbours in a list or the words around it say that the skill is meant.
 */
export function createSkillRecognizer(entries: readonly SkillEntry[]): ExplainingSkillRecognizer {
  const index = createSkillIndex(entries);
  const canonicalLabel = remembered((name: string) => lookUp(index, name)?.entry.label ?? null);
  const graph = createSkillGraph(
    new Map(
      entries.filter((e) => e.implies.length > 0).map((e) => [e.label, e.implies.map((i) => canonicalLabel(i) ?? i)]),
    ),
  );
  const implicationPath = (have: string, want: string) =>
    graph.path(canonicalLabel(have) ?? skillKey(have), canonicalLabel(want) ?? skillKey(want));
  return {
    recognize: (text) => recognize(index, text),
    canonical: canonicalLabel,
    impliedBy: remembered((have: string) => graph.closure(canonicalLabel(have) ?? skillKey(have))),
    implies: (have, want) => implicationPath(have, want) !== null,
    implicationPath,
  };
}

const MOST_REMEMBERED = 20_000;

/** The same answer for the same name, looked up once. */
function remembered<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const value = answer(name);
    if (known.size < MOST_REMEMBERED) known.set(name, value);
    return value;
  };
}

function recognize(index: SkillIndex, text: string): SkillMention[] {
  const candidates = findCandidates(index, text);
  acceptByNeighbours(text, candidates);
  return candidates
    .filter((c) => c.accepted)
    .map(({ name: { entry }, start, end, version }) => ({
      text: text.slice(start, end),
      start,
      end,
      label: entry.label,
      ...(entry.uri ? { uri: entry.uri } : {}),
      ...(entry.onet ? { onet: entry.onet } : {}),
      kind: entry.kind,
      ...(version ? { version } : {}),
      confidence: entry.confidence,
    }));
}

function findCandidates(index: SkillIndex, text: string): Candidate[] {
  const atoms = skillAtoms(text);
  const candidates: Candidate[] = [];
  for (let at = 0; at < atoms.length; ) {
    const found = longestAt(index, text, atoms, at);
    if (!found) {
      at++;
      continue;
    }
    const { name, start, end, version } = found;
    candidates.push({ name, start, end, ...(version ? { version } : {}), accepted: isPlain(text, name, start, end) });
    at += found.atoms;
    while ((atoms[at]?.start ?? end) < end) at++;
  }
  return candidates;
}

function longestAt(index: SkillIndex, text: string, atoms: readonly Atom[], at: number) {
  const first = atoms[at];
  if (!first) return null;
  let best: { name: SkillName; atoms: number; end: number } | null = null;
  let before = first;
  let step = index.steps.get(first.key);
  for (let length = 1; step; length++) {
    if (step.name) best = { name: step.name, atoms: length, end: before.end };
    const last: Atom | undefined = atoms[at + length];
    step = last && step.next?.get(last.key);
    if (!last || !step || !joinsName(text.slice(before.end, last.start))) break;
    before = last;
  }
  if (best) {
    const after = versionAfter(text, best.end);
    return { ...best, start: first.start, end: after?.end ?? best.end, version: after?.version };
  }
  const glued = gluedVersion(first.key);
  const name = glued ? index.byKey.get(glued.stem) : undefined;
  if (!glued || !name || name.entry.kind !== "technology") return null;
  return { name, atoms: 1, start: first.start, end: first.end, version: glued.version };
}

/** True when the name needs no neighbour to be believed. */
function isPlain(text: string, name: SkillName, start: number, end: number): boolean {
  if (name.mode === "sure") return true;
  const written = text.slice(start, start + name.form.length);
  if (written !== name.form && written !== name.form.toUpperCase()) return false;
  if (/^[-‐–]\p{L}/u.test(text.slice(end, end + 2))) return false;
  if (name.mode === "cased") return !opensSentence(text, start) || !runsOn(text, end) || /^[A-Z]{2,}/.test(written);
  return isTold(text, start, end);
}

/** A doubtful name is believed when list punctuation alone parts it from a believed one; three in a row vouch for each other. */
function acceptByNeighbours(text: string, candidates: Candidate[]): void {
  const isAlike = ({ name, start }: Candidate) =>
    /^\p{L}\p{Ll}*$/u.test(name.form) || text.startsWith(name.form, start);
  const vouches = (a: Candidate | undefined, b: Candidate | undefined) =>
    a !== undefined && b !== undefined && isListGap(text.slice(a.end, b.start));
  for (const [i, c] of candidates.entries()) {
    const [before, after] = [candidates[i - 1], candidates[i + 1]];
    if (!c.accepted && vouches(before, c) && vouches(c, after) && c.name.entry.kind === "technology" && isAlike(c))
      c.accepted = true;
  }
  const settle = (c: Candidate, other: Candidate | undefined, isJoined: boolean) => {
    if (c.accepted || !other?.accepted || !isAlike(c) || !isJoined || other.name.entry.kind === "skill") return;
    const gap = text.slice(Math.min(c.end, other.end), Math.max(c.start, other.start));
    if (gap.trim() !== "" || text.startsWith(c.name.form, c.start)) c.accepted = true;
  };
  for (const [i, c] of candidates.entries()) settle(c, candidates[i - 1], vouches(candidates[i - 1], c));
  for (const [i, c] of [...candidates.entries()].reverse()) settle(c, candidates[i + 1], vouches(c, candidates[i + 1]));
}

const VENDOR = /^(?:microsoft|ms|apache|amazon|aws|google|oracle|ibm|adobe|autodesk|atlassian|red hat|the|sap|esri) /;
const TAIL =
  / (?:programming language|programming|language|framework|library|software|development|scripting|database|suite|tool|tools|platform|skills|basics|fundamentals|advanced)$/;

function lookUp(index: SkillIndex, name: string): SkillName | null {
  const trimmed = name.replace(/\([^)]*\)/g, " ").trim();
  const key = skillKey(trimmed === "" ? name : trimmed);
  const whole = skillKey(name);
  const unversioned = key.replace(/ v?\d+(?: \d+)*$/, "");
  const glued = gluedVersion(key)?.stem ?? key;
  const tries = [whole, key, unversioned, glued, unversioned.replace(TAIL, ""), unversioned.replace(VENDOR, "")];
  for (const attempt of tries) {
    const found = attempt === "" ? undefined : index.byKey.get(attempt);
    if (found) return found;
  }
  return null;
}
