/** Words that speak of a whole working life, not of one employer. */
export const CAREER =
  /\b(in the (trade|field|industry|profession|business)|my career|in der branche|im beruf|in diesem beruf)\b/;

/** The part of a clause between two commas or "and"s that holds an offset. */
export function partAround(text: string, at: number): string {
  const before = /^.*(?:[,;]|\s(?:and|und))\s/su.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /[,;](?=\s)|\s(?:and|und)\s/u.exec(text.slice(at))?.index;
  return text.slice(before, after === undefined ? undefined : at + after);
}
