import { skillAtoms, skillKey } from "@/lib/domain/match/skill-atoms";
import type { NameMode, SkillEntry } from "@/lib/domain/match/skill-lexicon";

/** One way of writing one skill. `form` is the spelling that `cased` and `context` names must show. */
export type SkillName = { entry: SkillEntry; form: string; mode: NameMode };
export type SkillIndex = {
  byKey: ReadonlyMap<string, SkillName>;
  /** The same names atom by atom: most words of a text begin none, and are left after one look. */
  steps: SkillSteps;
};
/** First atom -> the name that ends with it, and how names that begin with it go on. */
export type SkillSteps = ReadonlyMap<string, { name?: SkillName; next?: SkillSteps }>;
type OpenSteps = Map<string, { name?: SkillName; next?: OpenSteps }>;

function modeOf(form: string, entry: SkillEntry): NameMode {
  const atoms = skillAtoms(form);
  if (atoms.length > 1) return /^[\p{L}\p{N}](?:[&/ ]\p{L})$/u.test(form) ? "cased" : "sure";
  const isAcronym = /^[A-Z0-9]+$/.test(form);
  const isPlain = /^\p{L}?\p{Ll}*$/u.test(form) || isAcronym;
  if (form === entry.label && entry.mode !== "sure" && !isPlain) return entry.mode;
  if (isPlain && entry.mode !== "sure") return isAcronym && entry.mode === "cased" ? "cased" : entry.mode;
  if (isAcronym && form.length <= 2) return form.length === 1 ? "context" : "cased";
  return "sure";
}

/** Indexes every name of every entry; the first entry that claims a key keeps it. */
export function createSkillIndex(entries: readonly SkillEntry[]): SkillIndex {
  const byKey = new Map<string, SkillName>();
  const steps: OpenSteps = new Map();
  const claim = (entry: SkillEntry, form: string) => {
    const key = skillKey(form);
    if (key === "" || byKey.has(key)) return;
    const name = { entry, form, mode: modeOf(form, entry) };
    byKey.set(key, name);
    addSteps(steps, key.split(" "), name);
  };
  for (const entry of entries) claim(entry, entry.label);
  for (const entry of entries) for (const alias of entry.aliases) claim(entry, alias);
  return { byKey, steps };
}

function addSteps(steps: OpenSteps, [atom = "", ...rest]: string[], name: SkillName): void {
  const step = steps.get(atom) ?? {};
  steps.set(atom, step);
  if (rest.length === 0) step.name = name;
  else {
    step.next ??= new Map();
    addSteps(step.next, rest, name);
  }
}
