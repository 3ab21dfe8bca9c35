const LIST_GAP =
  /^\s*(?:[,;/|•·+&]|\band\b|\bor\b|\bund\b|\bet\b|[-–—]|\(|\)|:|,\s*(?:and|or))?[\s,;/|•·()&*-]*(?:and|or|und)?\s*$/i;
const TELLING_BEFORE =
  /(?:\b(?:experience|proficien\w+|knowledge|expertise|skills?|skilled|fluent|familiar\w*|competen\w+|background|comfortable|versed|development|programming|coding|certified|certification|written|built|implemented|services|microservices|backend|applications?|scripts?|hands-on|command)\s+(?:\w+\s+){0,2}?(?:in|with|of|using)|\bMS|\b[Mm]icrosoft|\busing|\blanguages?:|\bskills:|\bstack:|\btools:|\btechnologies:)\s*$/i;
const TELLING_AFTER =
  /^\s*(?:programming|programmer|developers?|engineers?|language|framework|development|services|microservices|code(?:base)?\b|certifi|skills|spreadsheets?|macros|experience|\d)/i;

/** True when only list punctuation or "and"/"or" lies between two names, so that one vouches for the other. */
export function isListGap(between: string): boolean {
  return between.length <= 14 && !between.includes("\n\n") && LIST_GAP.test(between);
}

/** True when the words right before or after a name say that it is meant as a skill ("proficient in …", "… developer"). */
export function isTold(text: string, start: number, end: number): boolean {
  return (
    TELLING_BEFORE.test(text.slice(Math.max(0, start - 60), start)) || TELLING_AFTER.test(text.slice(end, end + 20))
  );
}

/** True when a word opens a sentence or line, where its capital says nothing. */
export function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:]\s+|\n[\s•·*\-–]*)$/.test(text.slice(Math.max(0, start - 12), start));
}

/** True when a name at the start of a sentence is followed by running text ("React to incidents"). */
export function runsOn(text: string, end: number): boolean {
  return /^\s+[\p{Ll}]/u.test(text.slice(end, end + 4)) && !isTold(text, end, end);
}
