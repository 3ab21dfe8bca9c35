import type { NameMode, SkillEntry } from "@/lib/domain/match/skill-lexicon";

/** Parses one hand-written list ("Name = alias, alias > implied, implied !flag"); "#" lines are comments. */
export function parseCuratedLexicon(text: string, kind: SkillEntry["kind"], confidence: number): SkillEntry[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const flags = [...line.matchAll(/\s!(\w+)/g)].map((m) => m[1]);
      const [names = "", implied = ""] = line.replace(/\s!\w+/g, "").split(/\s>\s/);
      const [label = "", aliases = ""] = names.split(/\s=\s/);
      const mode: NameMode = flags.includes("context") ? "context" : flags.includes("cased") ? "cased" : "sure";
      return { label: label.trim(), kind, mode, confidence, aliases: commaList(aliases), implies: commaList(implied) };
    });
}

/** Parses "Curated name -> ESCO label" lines. */
export function parseLinks(text: string): Map<string, string> {
  return new Map(
    text
      .split("\n")
      .filter((line) => line.includes(" -> "))
      .map((line) => {
        const [from = "", to = ""] = line.split(" -> ");
        return [from.trim(), to.trim()];
      }),
  );
}

function commaList(text: string): string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
