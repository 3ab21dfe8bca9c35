import { type Chunk, type EntryHead, trimSigns } from "@/lib/domain/resume/entries/header-chunks";
import { organisationScore, titleScore } from "@/lib/domain/resume/values/name-words";

export type Role = { title?: Chunk; organisation?: Chunk; rest: Chunk[]; confidence: number };

/** Positive when the text is rather a title, negative when it is rather an organisation. */
function titleLean(text: string): number {
  return titleScore(text) - organisationScore(text);
}

/** The chunk's text cut in two, with the boxes of both parts. */
function cutChunk(chunk: Chunk, at: number, length: number): [Chunk, Chunk] {
  const share = chunk.box[2] / Math.max(1, chunk.text.length);
  const left = trimSigns(chunk.text.slice(0, at));
  const right = trimSigns(chunk.text.slice(at + length));
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    { ...chunk, text: left, box: [chunk.box[0], chunk.box[1], round(share * left.length), chunk.box[3]] },
    {
      ...chunk,
      text: right,
      box: [round(chunk.box[0] + share * (at + length)), chunk.box[1], round(share * right.length), chunk.box[3]],
    },
  ];
}

/**
 * A head of one phrase holds title and organisation both: cut it where the two sides differ most in kind. Dashes, "at"
 * and "@" part for certain; a comma only where the words speak for it.
 */
function cutPhrase(chunk: Chunk, titleFirst: number, isUnderEmployer: boolean): Chunk[] {
  const strong = [...chunk.text.matchAll(/\s+[–—-]\s+|\s+@\s*|\s+(?:at|bei|chez|en|na|no|für)\s+(?=\p{Lu})|:\s+/gu)];
  const weak = [...chunk.text.matchAll(/,\s+|\s+\/\s+/g)];
  const best = [
    ...strong.map((match) => ({ match, isStrong: true })),
    ...weak.map((match) => ({ match, isStrong: false })),
  ]
    .map(({ match, isStrong }) => {
      const [left, right] = cutChunk(chunk, match.index, match[0].length);
      const contrast = titleLean(left.text) - titleLean(right.text);
      const agrees = titleFirst === 0 || Math.sign(contrast) === Math.sign(titleFirst) ? 0.5 : 0;
      return { left, right, isStrong, score: Math.abs(contrast) + agrees + (isStrong ? 0.6 : 0), contrast };
    })
    .filter(({ left, right }) => left.text.length > 1 && right.text.length > 1)
    .sort((a, b) => b.score - a.score)[0];
  if (!best) return [chunk];
  const isTold = Math.abs(best.contrast) >= 1;
  if (isUnderEmployer) return [chunk];
  if (best.isStrong ? isTold || titleFirst !== 0 : isTold || titleFirst !== 0) return [best.left, best.right];
  return [chunk];
}

/** "Fitter, Acme Ltd" above other chunks is cut too, where a title stands on one side and a legal form on the other. */
function withFirstCut(chunks: Chunk[], isUnderEmployer: boolean): Chunk[] {
  const [first, ...others] = chunks;
  if (!first || others.length === 0 || isUnderEmployer || first.told) return chunks;
  const [left, right] = cutPhrase(first, 0, false);
  if (!left || !right) return chunks;
  const isPair = (title: Chunk, organisation: Chunk) =>
    titleScore(title.text) >= 2 && organisationScore(title.text) < 2 && organisationScore(organisation.text) >= 3;
  return isPair(left, right) || isPair(right, left) ? [left, right, ...others] : chunks;
}

/** Which comes first in most entries of a section, by those whose words tell: 1 title, -1 organisation, 0 unknown. */
export function titleOrder(heads: EntryHead[]): number {
  let votes = 0;
  for (const { chunks } of heads) {
    const [first, second] = chunks;
    if (!first || !second) continue;
    const contrast = titleLean(first.text) - titleLean(second.text);
    if (Math.abs(contrast) >= 1) votes += Math.sign(contrast);
  }
  return Math.sign(votes);
}

/**
 * Says which chunk of an entry's head is the title and which the organisation: by their words where these tell, else
 * by the order of the section's other entries. `employer` is the one that a banner above named for several roles.
 */
export function nameRole(head: EntryHead, order: number, isUnderEmployer: boolean): Role {
  let chunks = head.chunks;
  const told = {
    title: chunks.find((chunk) => chunk.told === "title"),
    organisation: chunks.find((chunk) => chunk.told === "organisation"),
  };
  if (told.title && told.organisation) {
    const { title, organisation } = told;
    const rest = chunks.filter((chunk) => chunk !== title && chunk !== organisation);
    return { title, organisation, rest, confidence: 0.97 };
  }
  chunks = withFirstCut(chunks, isUnderEmployer);
  const [only] = chunks;
  if (chunks.length === 1 && only) chunks = cutPhrase(only, order, isUnderEmployer);
  const [first, second] = chunks;
  if (!first) return { rest: [], confidence: 0 };
  if (!second) {
    const lean = titleLean(first.text);
    const isTitle =
      isUnderEmployer || lean > 0 || (lean === 0 && order >= 0 && first.line === 0 && titleScore(first.text) > 0);
    return isTitle ? { title: first, rest: [], confidence: 0.75 } : { organisation: first, rest: [], confidence: 0.55 };
  }
  const candidates = chunks.slice(0, 4);
  const leans = candidates.map((chunk) => titleLean(chunk.text));
  const expected = order >= 0 ? 0 : 1;
  const rank = leans.map((lean, index) => lean + (index === expected ? 0.9 : 0) - index * 0.15);
  const titleAt = rank.indexOf(Math.max(...rank));
  const others = candidates.map((_, index) => index).filter((index) => index !== titleAt);
  const organisationAt = others.sort(
    (a, b) => (leans[a] ?? 0) + Math.abs(a - titleAt) * 0.6 - ((leans[b] ?? 0) + Math.abs(b - titleAt) * 0.6),
  )[0];
  const title = candidates[titleAt];
  const organisation = organisationAt === undefined ? undefined : candidates[organisationAt];
  const contrast = Math.abs((leans[titleAt] ?? 0) - (leans[organisationAt ?? titleAt] ?? 0));
  return {
    ...(title ? { title } : {}),
    ...(organisation ? { organisation } : {}),
    rest: chunks.filter((chunk) => chunk !== title && chunk !== organisation),
    confidence: contrast >= 2 ? 0.95 : contrast >= 1 ? 0.85 : order !== 0 ? 0.7 : 0.5,
  };
}
