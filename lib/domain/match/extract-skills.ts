import type { LabelLinker } from "@/lib/domain/match/label-linker";
import type { ExtractedSkill, SkillMention, SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { decodeSpans, scoreTokens, type TaggerModel } from "@/lib/domain/match/span-tagger";
import { type Token, taggerFeatures, taggerTokens, type WordFacts } from "@/lib/domain/match/tagger-features";

export type SkillExtractorParts = {
  recognizer: SkillRecognizer;
  /** Two layers: knowledge, then skills. */
  tagger: TaggerModel;
  factsOf: (word: string) => WordFacts;
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
  const read = sentences.map((tokens) => readSentence(tokens, parts, ALL_BUT));
  const spans = read.flatMap((r) => r.spans);
  const loose = read.flatMap((r) => r.loose);
  const touches = (list: readonly Span[], m: SkillMention) =>
    list.some((s) => s.layer === "knowledge" && s.start < m.end && m.start < s.end);
  const extra = mentions.filter(
    (m) => m.confidence >= SURE && m.kind !== "skill" && !touches(spans, m) && touches(loose, m),
  );
  const found = [...spans.map((span) => nameSpan(text, span, mentions, parts.linker)), ...extra.map(asExtracted)];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const LAYERS = ["knowledge", "skill"] as const;

/** Spans of both layers in one sentence of tokens. */
export function spansIn(tokens: readonly Token[], parts: SkillExtractorParts): Span[] {
  return readSentence(tokens, parts, 0).spans;
}

/** Spans of both layers, and with a lower bar the loose spans of knowledge too. */
function readSentence(tokens: readonly Token[], parts: SkillExtractorParts, more: number) {
  if (tokens.length === 0) return { spans: [], loose: [] };
  const scores = scoreTokens(parts.tagger, taggerFeatures(tokens, parts.recognizer, parts.factsOf));
  const decode = (l: number, bar: number): Span[] => {
    const [own, layer] = [scores[l], parts.tagger.layers[l]];
    if (!own || !layer) return [];
    return decodeSpans(own, layer, bar).map(({ first, last }) => ({
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
      layer: LAYERS[l] ?? "skill",
    }));
  };
  return { spans: [...decode(0, 0), ...decode(1, 0)], loose: more > 0 ? decode(0, more) : [] };
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
      ...(known.onet ? { onet: known.onet } : {}),
      label: known.label,
      kind: span.layer === "skill" ? "skill" : known.kind,
      ...(known.version ? { version: known.version } : {}),
    };
  const [linked] = linker?.link(words, 1) ?? [];
  return {
    ...base,
    ...(linked ? { ...(linked.id ? { uri: linked.id } : {}), label: linked.label } : {}),
    kind: span.layer,
  };
}

function asExtracted({ text, start, end, uri, onet, label, kind, version }: SkillMention): ExtractedSkill {
  return {
    text,
    start,
    end,
    ...(uri ? { uri } : {}),
    ...(onet ? { onet } : {}),
    label,
    kind,
    ...(version ? { version } : {}),
  };
}
