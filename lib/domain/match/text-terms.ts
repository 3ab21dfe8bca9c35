/** Words too common to tell one job from another, English first, then the commonest of German, French and Spanish. */
const STOP = new Set(
  `a about above across after again all also an and any are as at be because been being below between both but by can could
  did do does doing down during each etc few for from further had has have having he her here hers him his how i if in into
  is it its itself just like may me might more most must my no nor not now of off on once only or other our out over own per
  same shall she should so some such than that the their them then there these they this those through to too under until up
  us very was we were what when where which while who whom why will with within without would you your yours mr mrs ms miss
  und der die das den dem ein eine einer mit für von zu im in auf ist sind wir du sie ihr le la les des un une et en pour
  avec dans sur est nous vous el los las una y con para por que se su`.split(/\s+/),
);

/** Words of a text with how often each occurs: lower case, plural "s" dropped, no stop words, no bare numbers. */
export function textTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}][\p{L}\p{N}+#]*/gu) ?? []) {
    if ((word.length < 2 && word !== "c" && word !== "r") || STOP.has(word)) continue;
    const term = stem(word);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Drops a plural ending (after Harman 1991, the "S" stemmer). */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies") && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith("es") && /(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(?:us|ss|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
