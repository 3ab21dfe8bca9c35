const RATE =
  /^[^.;,]{0,40}?(?:\b(?:per|a|an|each|every|pro|je|im|in der)\s+|\/)(second|sec|minute|min|hour|day|night|shift|week|month|quarter|year|sekunde|minute|stunde|tag|nacht|schicht|woche|monat|quartal|jahr)\b|^[^.;,]{0,40}?\b(daily|hourly|weekly|monthly|yearly|annually|nightly|täglich|wöchentlich|monatlich|jährlich)\b/iu;
const RATE_NAMES: Record<string, string> = {
  sec: "second",
  min: "minute",
  sekunde: "second",
  stunde: "hour",
  hourly: "hour",
  tag: "day",
  daily: "day",
  täglich: "day",
  nacht: "night",
  nightly: "night",
  schicht: "shift",
  woche: "week",
  weekly: "week",
  wöchentlich: "week",
  monat: "month",
  monthly: "month",
  monatlich: "month",
  quartal: "quarter",
  jahr: "year",
  yearly: "year",
  annually: "year",
  jährlich: "year",
};

/** The span of a rate in the words after a figure: "day" for "requests a day" and "daily"; null when there is none. */
export function rateAfter(rest: string): string | null {
  const m = RATE.exec(rest);
  const word = (m?.[1] ?? m?.[2])?.toLowerCase();
  return word === undefined ? null : (RATE_NAMES[word] ?? word);
}
