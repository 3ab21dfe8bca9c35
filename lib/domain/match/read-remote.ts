/** "only": nothing but remote. "yes": remote counts as anywhere. "no": never remote. "any": nothing was said. */
export type RemoteWish = "only" | "yes" | "hybrid" | "no" | "any";

const NO_WISH =
  /^(?:any(?:thing)?|no (?:strong )?preference.*|flexible|either|egal|open|doesn['’]t matter|don['’]t (?:care|mind)|n\/?a|indifferent|whatever|not (?:important|required|necessary|needed|a must).*)$/;
const NEVER =
  /^(?:no|nope|false|never|none|nein|non|0)\b(?!\s*(?:problem|more|issue|office|on-?site|commut|preference))|\b(?:no|not|never|without|don['’]t want(?: to work)?) (?:fully )?remote|\b(?:kein|ohne) (?:home ?office|remote)|^(?:100\s?% )?(?:on-?site|(?:in[- ])?office|in[- ]person|vor ort|präsenz|sur site|presencial)(?: (?:only|work|please|preferred|based))*$/;
const ONLY =
  /\bonly\b|\bfully\b|\bfull(?:-| )?remote|\b100\s?%|\bmust\b|^remote[- ]?(?:first|work|job)?s?$|\brequired\b|\bexclusively\b|\bnur\b|\bno (?:office|on-?site|commut\w+)|\bnever in (?:an |the )?office/;
const SOME_DAYS =
  /\b(?:max(?:imum|imal)?|at most|up to|no more than|höchstens|bis zu|at least|mindestens|\d|one|two|three|ein|zwei|drei)\b[^.;]{0,12}\b(?:days?|tage?|x)\b/;

/** What words about remote work mean, with or without places beside them. */
export function readRemote(words: string | undefined, places: readonly string[], isOnlyInPlaces: boolean): RemoteWish {
  const text = (words ?? "")
    .toLowerCase()
    .replace(/[.!]+$/, "")
    .trim();
  const alsoPlaces = places.some((p) => /remote|anywhere/i.test(p));
  if (text === "" || NO_WISH.test(text)) return isOnlyInPlaces ? "only" : alsoPlaces ? "yes" : "any";
  if (NEVER.test(text)) return alsoPlaces && !/^no|never|not/.test(text) ? "yes" : "no";
  const isMixed =
    /hybrid|\bnot only\b|\bor\b.*\b(?:office|on-?site)|\bbut\b|\boffice\b.*\b(?:ok|fine)\b|on-?site.*\b(?:ok|fine)\b/.test(
      text,
    );
  if (ONLY.test(text) && !isMixed && !SOME_DAYS.test(text)) return "only";
  if (/hybrid/.test(text)) return /remote|home/.test(text) ? "yes" : "hybrid";
  if (SOME_DAYS.test(text)) return "hybrid";
  if (/\bremote(?:ly)? (?:from|in|within|out of)\b/.test(text) && !isMixed)
    return places.length === 0 || isOnlyInPlaces ? "only" : "yes";
  if (/yes|true|\bok\b|okay|remote|prefer|home|anywhere|\bja\b|oui|\bsí\b|possible|welcome|\b1\b/.test(text))
    return "yes";
  return "any";
}
