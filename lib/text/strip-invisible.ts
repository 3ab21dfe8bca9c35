// Control characters but tab and newline, bidi controls, zero-width characters, soft hyphens, tag characters and other
// code points that a reader does not see. Joiners stay where a script needs them (Arabic, Persian, the Indic scripts).
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]|\u034F|[\u17B4\u17B5]|[\u180B-\u180E]|[\uFE00-\uFE0F]/gu;
const JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Sinhala}])[\u200C\u200D]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SUSPECT = /[^\t\n -~\u00A0-\u00AC\u00AE-\u033F\u2010-\u2027\u2030-\u205F\u20A0-\u22FF]/;

/** Leaves out what a reader cannot see: bidi controls, zero-width characters, control characters, lone surrogates. */
export function stripInvisible(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return (text.isWellFormed() ? text : text.replace(LONE_SURROGATE, "")).replace(INVISIBLE, "").replace(JOINER, "");
}
