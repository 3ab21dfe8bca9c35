import type { SkillMention } from "@/lib/domain/match/skill.schema";

/**
 * How sure a name is on sight: `sure` in any case, `cased` only as it is capitalised ("React"), `context` only
 * beside something that is surely a skill or after a telling word ("Go", "R", "Excel" as a verb).
 */
export const NAME_MODES = ["sure", "cased", "context"] as const;
export type NameMode = (typeof NAME_MODES)[number];

/** One skill of the lexicon. `implies` names labels of other entries, one step up the graph. */
export type SkillEntry = {
  label: string;
  kind: SkillMention["kind"];
  mode: NameMode;
  /** 0..1, how much a mention is worth believing: curated names above bulk ones. */
  confidence: number;
  uri?: string;
  /** O*NET's code: a commodity of its technologies ("43232306") or an element of its content model ("2.C.4.a"). */
  onet?: string;
  aliases: string[];
  implies: string[];
};

const KINDS: readonly SkillMention["kind"][] = ["technology", "knowledge", "skill", "language"];

/** One entry a line, tab separated: label, kind, mode, confidence, uri, aliases, implied labels (both "|" separated), O*NET code. */
export function formatSkillLexicon(entries: readonly SkillEntry[]): string {
  return entries
    .map((e) =>
      [e.label, e.kind, e.mode, e.confidence, e.uri ?? "", e.aliases.join("|"), e.implies.join("|"), e.onet ?? ""].join(
        "\t",
      ),
    )
    .join("\n");
}

/** Reads what formatSkillLexicon wrote; throws on a line that it did not write. */
export function parseSkillLexicon(text: string): SkillEntry[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [label = "", kindName, modeName, confidence, uri = "", aliases = "", implies = "", onet = ""] =
        line.split("\t");
      const kind = KINDS.find((k) => k === kindName);
      const mode = NAME_MODES.find((m) => m === modeName);
      if (label === "" || !kind || !mode) throw new TypeError(`Not a line of the skill lexicon: ${line.slice(0, 80)}`);
      return {
        label,
        kind,
        mode,
        confidence: Number(confidence),
        ...(uri === "" ? {} : { uri }),
        ...(onet === "" ? {} : { onet }),
        aliases: aliases === "" ? [] : aliases.split("|"),
        implies: implies === "" ? [] : implies.split("|"),
      };
    });
}
