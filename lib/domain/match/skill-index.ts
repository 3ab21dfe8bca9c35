import { skillAtoms, skillKey } from "@/lib/domain/match/skill-atoms";
import type { NameMode, SkillEntry } from "@/lib/domain/match/skill-lexicon";

/** One way of writing one skill. `form` is the spelling that `cased` and `context` names must show. */
export type SkillName = { entry: SkillEntry; form: string; mode: NameMode };
export type SkillIndex = {
  byKey: ReadonlyMap<string, SkillName>;
  /** First atom -> the most atoms a name starting with it has. */
  longest: ReadonlyMap<string, number>;
};

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
  const longest = new Map<string, number>();
  const claim = (entry: SkillEntry, form: string) => {
    const key = skillKey(form);
    if (key === "" || byKey.has(key)) return;
    byKey.set(key, { entry, form, mode: modeOf(form, entry) });
    const first = key.split(" ", 1)[0] ?? key;
    const length = key.split(" ").length;
    if (length > (longest.get(first) ?? 0)) longest.set(first, length);
  };
  for (const entry of entries) claim(entry, entry.label);
  for (const entry of entries) for (const alias of entry.aliases) claim(entry, alias);
  return { byKey, longest };
}
