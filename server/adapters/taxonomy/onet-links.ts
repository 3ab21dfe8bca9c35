import { skillKey } from "@/lib/domain/match/skill-atoms";
import type { SkillEntry } from "@/lib/domain/match/skill-lexicon";

/** One row of O*NET's technologies: an example of a commodity. */
export type OnetExample = { example: string; code: string };

const VENDORS =
  /^(?:microsoft|apache|amazon|google|oracle|ibm|adobe|autodesk|atlassian|red hat|sap|esri|apple|cisco|vmware|intuit|hewlett packard|hp|the mathworks|jetbrains) /;
const MEDIUM = / (?:software|programming language|language)$/;
/** A short form of which O*NET has several products is no name of any one of them. */
const MOST_NAMES = 1;

/**
 * Which O*NET commodity a name of a technology belongs to: by the name as O*NET writes it, without "software", with or without the
 * acronym at its end, and, where only one product is left, without its maker. A name under several commodities takes the one
 * that most occupations use.
 */
export function createOnetLinks(examples: readonly OnetExample[]): (entry: SkillEntry) => string | undefined {
  const byKey = new Map<string, Map<string, number>>();
  const short = new Map<string, Set<string>>();
  const count = (key: string, code: string) => {
    const codes = byKey.get(key) ?? new Map<string, number>();
    byKey.set(key, codes.set(code, (codes.get(code) ?? 0) + 1));
  };
  for (const { example, code } of examples) {
    for (const name of spellings(example)) count(skillKey(name), code);
    const product = skillKey(example.toLowerCase().replace(MEDIUM, "").replace(VENDORS, ""));
    if (product !== skillKey(example)) short.set(product, (short.get(product) ?? new Set()).add(skillKey(example)));
  }
  const commonest = (key: string) => {
    const codes = [...(byKey.get(key) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return codes[0]?.[0];
  };
  return (entry) => {
    if (entry.kind !== "technology") return undefined;
    const keys = [entry.label, ...entry.aliases].map(skillKey).filter((key) => key.length > 1);
    for (const key of keys) {
      const code = commonest(key);
      if (code) return code;
    }
    const whole = short.get(skillKey(entry.label));
    const [only] = whole && whole.size <= MOST_NAMES ? whole : [];
    return only === undefined ? undefined : commonest(only);
  };
}

/** "Structured query language SQL" is known by its words, by its acronym, and by both. */
function spellings(example: string): string[] {
  const plain = example.replace(/ software$/i, "").trim();
  const [, words, acronym] = /^(.*[a-z].*) ([A-Z][A-Z0-9]{2,6})$/.exec(plain) ?? [];
  const isAcronym = words !== undefined && acronym !== undefined && initials(words).includes(acronym);
  return isAcronym ? [plain, words, acronym] : [plain];
}

const initials = (words: string): string => (words.match(/\b\p{L}/gu) ?? []).join("").toUpperCase();
