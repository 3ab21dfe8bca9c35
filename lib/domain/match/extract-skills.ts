import type { LabelLinker } from "@/lib/domain/match/label-linker";
import type { ExtractedSkill, SkillMention, SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { type TaggerModel, tagSpans } from "@/lib/domain/match/span-tagger";
import { type Token, taggerFeatures, taggerTokens } from "@/lib/domain/match/tagger-features";

export type SkillExtractorParts = {
  recognizer: SkillRecognizer;
  knowledge: TaggerModel;
  skill: TaggerModel;
  wordClass: (word: string) => number;
  /** Names the ESCO concept of a span that the lexicon does not know. */
  linker?: LabelLinker;
};
type Span = { start: number; end: number; layer: "knowledge" | "skill" };

/** A lexicon name is added where the tagger is silent only when it is this sure, and the tagger all but agrees. */
const SURE = 0.9;
const ALL_BUT = 1.7;

/** Skills named in a text, in the order they stand: spans of the learned tagger, and sure names of the lexicon beside them. */
export function extractSkills(text: string, parts: SkillExtractorParts): ExtractedSkill[] {
  const mentions = parts.recognizer.recognize(text);
  const sentences = sentenceTokens(text);
  const spans = sentences.flatMap((tokens) => spansIn(tokens, parts));
  const knowledge = { ...parts.knowledge, outsideBias: parts.knowledge.outsideBias - ALL_BUT };
  const loose = sentences.flatMap((tokens) => spansIn(tokens, { ...parts, knowledge }));
  const touches = (list: readonly Span[], m: SkillMention) =>
    list.some((s) => s.layer === "knowledge" && s.start < m.end && m.start < s.end);
  const extra = mentions.filter(
    (m) => m.confidence >= SURE && m.kind !== "skill" && !touches(spans, m) && touches(loose, m),
  );
  const found = [...spans.map((span) => nameSpan(text, span, mentions, parts.linker)), ...extra.map(asExtracted)];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Spans of both layers in one sentence of tokens. */
export function spansIn(tokens: readonly Token[], parts: SkillExtractorParts): Span[] {
  if (tokens.length === 0) return [];
  const features = taggerFeatures(tokens, parts.recognizer, parts.wordClass);
  const read = (layer: Span["layer"]) =>
    tagSpans(parts[layer], features).map(({ first, last }) => ({
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
      layer,
    }));
  return [...read("knowledge"), ...read("skill")];
}

function sentenceTokens(text: string): Token[][] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const tokens = taggerTokens(line[0], line.index);
    const sentences: Token[][] = [[]];
    for (const token of tokens) {
      sentences.at(-1)?.push(token);
      if (/^[.!?]$/.test(token.text)) sentences.push([]);
    }
    return sentences.filter((s) => s.length > 0);
  });
}

function nameSpan(
  text: string,
  span: Span,
  mentions: readonly SkillMention[],
  linker: LabelLinker | undefined,
): ExtractedSkill {
  const words = text.slice(span.start, span.end);
  const base = { text: words, start: span.start, end: span.end };
  const known =
    mentions.find((m) => m.start === span.start && m.end >= span.end - 1 && m.end <= span.end + 1) ??
    mentions.find((m) => m.start === span.start && m.end === span.end);
  if (known)
    return {
      ...base,
      ...(known.uri ? { uri: known.uri } : {}),
      label: known.label,
      kind: span.layer === "skill" ? "skill" : known.kind,
    };
  const [linked] = linker?.link(words, 1) ?? [];
  return {
    ...base,
    ...(linked ? { ...(linked.id ? { uri: linked.id } : {}), label: linked.label } : {}),
    kind: span.layer,
  };
}

function asExtracted({ text, start, end, uri, label, kind }: SkillMention): ExtractedSkill {
  return { text, start, end, ...(uri ? { uri } : {}), label, kind };
}
