import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractSkills, spansIn } from "@/lib/domain/match/extract-skills";
import { loadSkillExtractorParts } from "@/server/adapters/taxonomy/load-skill-extractor";
import { asTokens, parseSkillSpan, type SkillSpanSentence } from "@/server/adapters/taxonomy/skillspan";

/** Strict span F1 on SkillSpan dev and sentences a second, beside the plain look-up in the dictionary. */
export function benchSkillSpans(say: (line: string) => void, data: string): void {
  const path = join(data, "skills", "skillspan_dev.jsonl");
  if (!existsSync(path)) {
    say("Extraction: skipped, the recorded data is not there.");
    return;
  }
  const sentences = parseSkillSpan(readFileSync(path, "utf8"));
  const parts = loadSkillExtractorParts();
  const gold = (s: SkillSpanSentence, layer: "tags_knowledge" | "tags_skill") => spansOfTags(s, layer);
  const started = performance.now();
  const found = sentences.map((s) => spansIn(asTokens(s.tokens), parts));
  const seconds = (performance.now() - started) / 1000;
  const lexicon = sentences.map((s) =>
    parts.recognizer.recognize(s.tokens.join(" ")).filter((m) => m.confidence >= 0.9),
  );
  const keys = (list: readonly { start: number; end: number }[]) => list.map((x) => `${x.start}:${x.end}`);
  const knowledge = f1(
    sentences.map((s) => gold(s, "tags_knowledge")),
    found.map((l) => keys(l.filter((x) => x.layer === "knowledge"))),
  );
  const skill = f1(
    sentences.map((s) => gold(s, "tags_skill")),
    found.map((l) => keys(l.filter((x) => x.layer === "skill"))),
  );
  const byLexicon = f1(
    sentences.map((s) => gold(s, "tags_knowledge")),
    lexicon.map((l) => keys(l.filter((m) => m.kind !== "skill"))),
  );
  const both = {
    right: knowledge.right + skill.right,
    found: knowledge.found + skill.found,
    wanted: knowledge.wanted + skill.wanted,
  };
  say(`Skill spans, SkillSpan dev, strict F1 (goal knowledge .52, both .45):`);
  const line = (name: string, c: Counts) =>
    say(
      `  ${name.padEnd(34)} F1 ${score(c).toFixed(3)}  precision ${(c.right / (c.found || 1)).toFixed(3)}  recall ${(c.right / c.wanted).toFixed(3)}`,
    );
  const printed = sentences.map((s) => extractSkills(s.tokens.join(" "), { ...parts, linker: undefined }));
  const whole = f1(
    sentences.map((s) => gold(s, "tags_knowledge")),
    printed.map((l) => keys(l.filter((x) => x.kind !== "skill"))),
  );
  const skillByLexicon = f1(
    sentences.map((s) => gold(s, "tags_skill")),
    lexicon.map((l) => keys(l.filter((m) => m.kind === "skill"))),
  );
  const bothByLexicon = {
    right: byLexicon.right + skillByLexicon.right,
    found: byLexicon.found + skillByLexicon.found,
    wanted: byLexicon.wanted + skillByLexicon.wanted,
  };
  line("plain dictionary, knowledge", byLexicon);
  line("plain dictionary, skill", skillByLexicon);
  line("plain dictionary, both", bothByLexicon);
  line("as `skills extract`, knowledge", whole);
  line("ours, knowledge", knowledge);
  line("ours, skill", skill);
  line("ours, both", both);
  say(`  ${Math.round(sentences.length / seconds)} sentences a second (goal 4000)`);
}

type Counts = { right: number; found: number; wanted: number };
const score = (c: Counts) => (2 * c.right) / (c.found + c.wanted || 1);

function f1(gold: readonly string[][], found: readonly string[][]): Counts {
  const counts = { right: 0, found: 0, wanted: 0 };
  for (const [i, wanted] of gold.entries()) {
    const own = new Set(found[i]);
    counts.right += wanted.filter((w) => own.has(w)).length;
    counts.found += own.size;
    counts.wanted += wanted.length;
  }
  return counts;
}

function spansOfTags(s: SkillSpanSentence, layer: "tags_knowledge" | "tags_skill"): string[] {
  const tokens = asTokens(s.tokens);
  const spans: { start: number; end: number }[] = [];
  for (const [i, tag] of s[layer].entries()) {
    const token = tokens[i];
    if (!token || tag === "O") continue;
    const open = spans.at(-1);
    if (tag === "B" || !open || s[layer][i - 1] === "O") spans.push({ start: token.start, end: token.end });
    else open.end = token.end;
  }
  return spans.map((x) => `${x.start}:${x.end}`);
}
