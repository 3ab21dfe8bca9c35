/**
 * Puts a bullet of a resume into a sentence without changing its words: "Reduced costs by 30 %" becomes "I reduced costs
 * by 30 %". Null when the bullet is no verb phrase; it is then quoted whole instead.
 */
const PAST =
  /^(built|led|wrote|ran|grew|cut|won|made|drove|taught|sold|set|kept|held|brought|began|oversaw|rewrote|spoke|took|gave|found|met|put|bought|chose|rebuilt|sped|spent|sought|shot|drew|fed|co-led|co-wrote)$/i;
const PRESENT =
  /^(lead|manage|build|design|develop|write|run|maintain|own|teach|support|coordinate|supervise|plan|create|deliver|oversee|mentor|train|operate|analy[sz]e|research|prepare|organi[sz]e|test|drive|advise|coach|care|monitor|review|assist|handle|conduct|work|help|serve)$/i;

export function recastEnglish(bullet: string): string | null {
  const text = tidy(bullet);
  const first = /^[\p{L}-]+/u.exec(text)?.[0] ?? "";
  if (first === "" || /\bI\b|^my\b/i.test(text)) return /^I\s/.test(text) ? text : null;
  if (/^responsible for\b/i.test(text)) return `I was ${lower(text)}`;
  if (
    /^successfully$|^independently$|^jointly$|ly$/i.test(first) &&
    (/^\S+\s+\p{L}+ed\b/u.test(text) || PAST.test(text.split(/\s+/)[1] ?? ""))
  )
    return `I ${lower(text)}`;
  if (
    PAST.test(first) ||
    (/[^e]ed$/i.test(first) &&
      first.length > 3 &&
      !/^(need|speed|breed|advanced|certified|experienced|skilled|automated|distributed|detailed)$/i.test(first))
  )
    return `I ${lower(text)}`;
  if (PRESENT.test(first)) return `I ${lower(text)}`;
  return null;
}

const GERMAN_PRETERITE = /^(\p{Lu}\p{Ll}{2,}(?:te|ierte))$/u;
const GERMAN_STRONG = /^(Schrieb|Schuf|Führte|Leitete|Betrieb|Übernahm|Gewann|Brachte|Entwarf|Half|Hielt)$/;
const PARTICIPLE =
  /\s((?:\p{Ll}{2,6})?ge\p{Ll}{2,}(?:t|en)|\p{Ll}{2,}iert|(?:ver|be|ent|er|zer|über|unter)\p{Ll}{2,}(?:t|en))$/u;

/** The German frame around a bullet in German: "Senkte Kosten" -> "senkte ich Kosten", "Kosten gesenkt" -> "habe ich Kosten gesenkt". */
export function recastGerman(bullet: string): string | null {
  const text = tidy(bullet);
  const [first = "", ...rest] = text.split(/\s+/);
  if (rest.length === 0 || /\bich\b/i.test(text) || !isGerman(text)) return null;
  // "Ungeplante Stillstände … reduziert": an adjective, where the verb stands at the end.
  if ((GERMAN_PRETERITE.test(first) && !PARTICIPLE.test(text)) || GERMAN_STRONG.test(first))
    return `${first.toLowerCase()} ich ${rest.join(" ")}`;
  if (
    PARTICIPLE.test(text) &&
    !/[:;]/.test(text) &&
    /^\p{Lu}/u.test(first) &&
    !/^(Als|Für|Mit|Im|In|Bei|Durch|Von)$/.test(first)
  ) {
    const object = withArticle(text);
    return object === null ? null : `habe ich ${object}`;
  }
  return null;
}

/** Endings of German nouns that are feminine in the singular, and those of most plurals and of things without an article. */
const FEMININE =
  /(ung|heit|keit|schaft|tion|tät|ik|dauer|rate|quote|zeit|zahl|menge|leistung|kultur|struktur|arbeit|hilfe|pflege|gruppe|abteilung|kasse)$/;
const WITHOUT = /(en|er|s|ern|eln|innen|e)$/;

/**
 * A bullet that begins with what was acted on, as the middle of a sentence: "Offene Forderungen um 18 % gesenkt" begins
 * small, "Abschlussdauer … verkürzt" gets its article. Null for a singular noun whose gender its ending does not tell.
 */
function withArticle(text: string): string | null {
  const [first = "", second = "", ...rest] = text.split(/\s+/);
  if (/(e|en|er|es)$/.test(first) && /^\p{Lu}\p{Ll}{2,}/u.test(second))
    return [first.charAt(0).toLowerCase() + first.slice(1), second, ...rest].join(" ");
  if (
    /^(Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Elf|Zwölf|Den|Die|Das|Ein|Eine|Einen|Mehrere|Alle|Über|Rund|Bis)$/.test(
      first,
    )
  )
    return [first.charAt(0).toLowerCase() + first.slice(1), second, ...rest].join(" ");
  if (FEMININE.test(first)) return `die ${text}`;
  return WITHOUT.test(first) || /^\p{Lu}[\p{Lu}\d]/u.test(first) ? text : null;
}

/** German by a function word, an umlaut or a German ending; an English bullet has none of them. */
function isGerman(text: string): boolean {
  return (
    /[äöüßÄÖÜ]|\b(und|der|die|das|mit|für|von|den|dem|des|im|auf|bei|zur|zum|ein|eine|einen|eines|um|durch)\b|(ung|ungen|keit|heit|ierte?|isierung)\b/.test(
      text,
    ) && !/\b(the|and|with|for|of|by)\b/.test(text)
  );
}

/** One line without a final stop or a leading mark. */
export function tidy(bullet: string): string {
  return bullet
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[-*•–]\s*/, "")
    .replace(/[.;,]+$/, "");
}

function lower(text: string): string {
  return /^[\p{Lu}][\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
