import {
  type Check,
  type ClauseContext,
  hasWord,
  standsTogether,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import type { ClaimKind } from "@/lib/domain/evidence/claims/claim";
import { fold, type Word, wordsOf } from "@/lib/domain/evidence/claims/fold";
import { COMMON_CAPITALS, GERMAN_NOUN } from "@/lib/domain/evidence/claims/lexicon-names";
import { SENIORITY, TITLE_HEADS, TITLE_TAILS } from "@/lib/domain/evidence/claims/lexicon-titles";

const DEGREE_WORD =
  /^(bachelor|bachelors|master|masters|doctor|doctorate|science|arts|engineering|philosophy|degree|diploma|diplom|mba|msc|bsc|ba|ma|bs|ms|phd|jd|llb|llm|beng|meng|bed|med|mphil|edd|esq|honours|honors|certified|certificate|certification|professional|associate)$/;
const SCHOOL =
  /\b(university|universit(a|ä)t|college|institute of|school|academy|hochschule|fachhochschule|akademie|polytechnic|gymnasium|faculty|eth|mit|tu|fh|uni)\b/i;
const COMPANY =
  /\b(gmbh|ag|inc|ltd|llc|corp|corporation|company|group|gruppe|holding|plc|se|kg|co|bank|labs?|studios?|systems|solutions|technologies|hospital|clinic|klinikum)\b/i;
const EMPLOYED_BEFORE = /\b(at|for|with|joined|join|left|bei|beim|fur|from|von|of|by)\s+(the\s+|der\s+|dem\s+)?$/;
const LEADING_WORDS =
  /^(As|At|In|On|For|With|From|To|The|A|An|My|I|Our|This|That|These|There|When|While|Since|After|Before|During|By|And|But|Or|So|Also|Then|Here|It|We|He|She|They|Both|Each|Through|Under|Over|Using|Most|More|Beyond|Additionally|Moreover|Furthermore|Previously|Currently|Recently|Today|Having|Being|Als|Bei|Beim|Im|Am|Mit|Seit|Nach|Vor|Von|Zu|Zur|Zum|Auf|Der|Die|Das|Den|Dem|Ein|Eine|Einen|Meine?[nrsm]?|Ich|Und|Aber|Auch|Dabei|Dort|Dazu|Hier|Zuvor|Zuletzt|Derzeit|Aktuell|Außerdem|Although|Though|Because|If|Unless|Whether|Whereas|Until|Once|Not|No|What|How|Why|Who|Where|Which|Please|Let|Among|Within|Throughout|Outside|Together|Alongside|Despite|Whenever|Even|Perhaps|Still|Yet|Now|Later|Earlier|Finally|First|Second|Next|Last|Weil|Wenn|Obwohl|Da|Ob|Wie|Was|Wer|Wo|Gern|Gerne|Damit|Dadurch|Danach|Davor|Später|Früher|Heute|Neben|Trotz|Über|Um|Bis|Ohne|Gemeinsam|Zusammen|Besonders|Vor allem|Zudem|Für|Durch|Unter|Während|Sowie|Unsere?[nrsm]?|Ihre?[nrsm]?|Sie|Ihnen|Ihr|Mir|Mich|Wir|Es|Das|Dies\p{L}*|Jede\p{L}*|Alle\p{L}*|Kein\p{L}*)$/u;

/** Names of employers, schools, products and people must be carried together by one piece of evidence. */
export const checkNames: Check = (c) => {
  const out = [];
  for (const run of runsOf(c)) {
    const unknown = unknownPart(c, run);
    if (!unknown) continue;
    const kind = kindOf(c, unknown);
    out.push(
      unsupported(c, kind, unknown.start, unknown.end, reasonOf(kind, c.clause.text.slice(unknown.start, unknown.end))),
    );
  }
  return out;
};

type Run = { words: Word[] };

/** Runs of capitalised words, joined by single spaces and small words such as "of". German nouns count only where they look like names. */
function runsOf(c: ClauseContext): Run[] {
  const text = c.clause.text;
  const words = wordsOf(text);
  const out: Run[] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && !isCapital(run.at(-1)?.text ?? "")) run.pop();
    if (run.length > 0) out.push({ words: run });
    run = [];
  };
  words.forEach((word, i) => {
    const previous = words[i - 1];
    const gap = previous ? text.slice(previous.end, word.start) : "";
    const isFirst =
      c.clause.start + word.start === c.sentence.start ||
      (i === 0 && /[.!?:"]\s*$/.test(c.text.slice(0, c.clause.start))) ||
      (/[:"(]\s*$/.test(gap) && !/^\p{Lu}.*[\p{Lu}\d]/u.test(word.text) && false);
    if (run.length > 0 && !/^(\s|\s?&\s?)$/.test(gap)) close();
    // After "GmbH" a German noun begins anew.
    if (c.language === "de" && previous && /^(GmbH|AG|SE|KG|mbH|eG|OHG|UG)$/.test(previous.text)) close();
    if (isCapital(word.text) && !(isFirst && isOrdinary(c, word, words[i + 1]))) run.push(word);
    else if (
      run.length > 0 &&
      /^(of|the|de|von|van|der|du|la|and|und|for|für|&)$/.test(word.text) &&
      isCapital(words[i + 1]?.text ?? "") &&
      !/^(and|und|for|für|the|der)$/.test(word.text)
    )
      run.push(word);
    else close();
  });
  close();
  return out;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^\p{Ll}+\p{Lu}/u.test(word) || /^\p{Ll}[\p{L}]*\d/u.test(word);
}

/** A capital that only the start of a sentence explains. */
function isOrdinary(c: ClauseContext, word: Word, next: Word | undefined): boolean {
  if (LEADING_WORDS.test(word.text)) return true;
  if (/^\p{Lu}.*[\p{Lu}\d]/u.test(word.text) && word.text.length > 1) return false;
  if (c.language === "de" && (c.isLetter || !c.sentence.isLine)) return true;
  // "Duke University, B.A.": in a line of a resume the kind of organisation tells a name.
  if (!c.isLetter && !c.sentence.isBullet && next && (COMPANY.test(next.text) || SCHOOL.test(next.text))) return false;
  if (next && /^\p{Lu}{2,4}$/u.test(next.text) && COMMON_CAPITALS.has(fold(next.text))) return true;
  return !(
    next &&
    next.text !== "I" &&
    isCapital(next.text) &&
    c.clause.text.slice(word.end, next.start) === " " &&
    (c.isLetter || c.language === "de") &&
    !/(ed|ing|ly)$/.test(word.text)
  );
}

function unknownPart(c: ClauseContext, run: Run): { start: number; end: number } | null {
  const parts = run.words.filter((w) => isCapital(w.text) && !isBenign(c, w) && !isInTitleOfJob(c, w));
  if (parts.length === 0) return null;
  const folded = parts.map((p) => fold(p.text).replace(/'s$|'$/, ""));
  if (
    standsTogether(
      c.ledger,
      folded.flatMap((f) => [f]),
    )
  )
    return null;
  const unknown = parts.filter((p) => !isKnownWord(c, p) && !isPlainAcronym(c, p));
  if (unknown.length === 0) {
    // Every word is known, but from different places: only a name of an organisation is held to that.
    const whole = c.clause.text.slice(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0);
    if (!(COMPANY.test(whole) || SCHOOL.test(whole)) || parts.length < 2) return null;
    return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  }
  if (c.language === "de" && !looksLikeGermanName(c, run, unknown)) return null;
  const widen = /^(\p{Lu}|\p{Ll}+\p{Lu})/u;
  const all = run.words.filter((w) => widen.test(w.text) && !isBenign(c, w));
  const first = unknown.length === all.length ? all[0] : unknown[0];
  const last = unknown.length === all.length ? all.at(-1) : unknown.at(-1);
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** A word of the title applied for, where the whole title is named: "the Head of Growth position". */
function isInTitleOfJob(c: ClauseContext, word: Word): boolean {
  const title = fold(c.allowed.title ?? "").trim();
  if (!c.isLetter || !title.includes(" ")) return false;
  const at = c.folded.indexOf(title);
  return at >= 0 && word.start >= at && word.end <= at + title.length;
}

/** "DAGs", "KYC": letters that name no skill, no employer and no certificate. */
function isPlainAcronym(c: ClauseContext, word: Word): boolean {
  if (!/^\p{Lu}{2,5}s?$/u.test(word.text) || c.recognizer === null || c.recognizer.canonical(word.text) !== null)
    return false;
  const before = c.folded.slice(Math.max(0, word.start - 40), word.start);
  if (/^\s+(AG|SE|KG|GmbH|Inc|LLP|LLC|Ltd|Plc|Corp|Group|Bank)\b/u.test(c.clause.text.slice(word.end))) return false;
  return (
    !/\b(at|for|with|joined|bei|beim|an der|an|fur|from|von|of|as|als|am|in|am an?|hold|have|earned|(move|moved|moving|switch|switched|migrate|migrated|migration|change|changed) to|(umstellung|umgestellt|umstellten|gewechselt) auf|certified|certification|licen[cs]ed?)\s+((the|a|an|my|der|dem|ein|eine)\s+)?$/.test(
      before,
    ) && !/^\s+(certif|licen|degree|diploma|qualif)/.test(c.folded.slice(word.end))
  );
}

function isKnownWord(c: ClauseContext, word: Word): boolean {
  const folded = fold(word.text).replace(/'s$|'$/, "");
  if (hasWord(c.ledger.words, folded) || c.ledger.words.has(folded.replace(/(ful|like|ing|ed|er)$/, ""))) return true;
  const pieces = word.text
    .split(/[-/&]/)
    .filter((p) => /^[\p{Lu}\d]/u.test(p))
    .map(fold)
    .filter((p) => p !== folded);
  if (pieces.length > 0 && pieces.every((p) => hasWord(c.ledger.words, p) || COMMON_CAPITALS.has(p) || p.length < 3))
    return true;
  if (isKnownCompound(c, word.text)) return true;
  return isSupportedSkill(c, word.text);
}

/** "HGB-Abschluss", "PV-Montage": a known short form before an ordinary German noun. */
function isKnownCompound(c: ClauseContext, text: string): boolean {
  const [short, noun, ...more] = text.split("-");
  if (short === undefined || noun === undefined || more.length > 0 || c.language !== "de") return false;
  if (!/^\p{Lu}{2,5}$/u.test(short) || !/^\p{Lu}\p{Ll}+$/u.test(noun)) return false;
  return hasWord(c.ledger.words, fold(short)) || LONG_FORMS[fold(short)]?.some((w) => hasPart(c, w)) === true;
}
function hasPart(c: ClauseContext, part: string): boolean {
  return [...c.ledger.words].some((w) => w.includes(part));
}
/** Short forms that stand for the parts of one German word. */
const LONG_FORMS: Record<string, string[]> = {
  pv: ["photovolt"],
  qm: ["qualitatsmanag"],
  qs: ["qualitatssich"],
  ki: ["kunstlich"],
  hr: ["personal"],
  fibu: ["finanzbuch"],
  lkw: ["lastkraft", "truck"],
  pkw: ["personenkraft"],
  ids: ["intensiv"],
  its: ["intensiv"],
  ekg: ["elektrokardio"],
};

function isSupportedSkill(c: ClauseContext, text: string): boolean {
  const canonical = c.recognizer?.canonical(text);
  if (!canonical) return false;
  if (c.ledger.skills.has(fold(canonical))) return true;
  return [...c.ledger.skills].some((have) => c.recognizer?.implies(have, canonical) === true);
}

function isBenign(c: ClauseContext, word: Word): boolean {
  const folded = fold(word.text).replace(/'s$|'$/, "");
  const last = folded.split(/[-/]/).at(-1) ?? folded;
  if (
    COMMON_CAPITALS.has(folded) ||
    c.addressee.has(folded) ||
    DEGREE_WORD.test(folded.replaceAll(".", "")) ||
    LEADING_WORDS.test(word.text) ||
    SENIORITY.test(folded)
  )
    return true;
  if (
    TITLE_HEADS.test(last) ||
    TITLE_HEADS.test(last.replace(/s$/, "")) ||
    (c.language === "de" && TITLE_TAILS.test(last))
  )
    return true;
  return (
    /^[\p{Lu}]$/u.test(word.text) ||
    /^[ABC][12]\b/.test(word.text) ||
    (/-(based|born|trained|educated|style|like|free|driven)$/.test(folded) &&
      c.ledger.words.has(folded.split("-")[0] ?? "")) ||
    /^\d/.test(word.text) ||
    /^\p{Lu}\d$/u.test(word.text)
  );
}

function looksLikeGermanName(c: ClauseContext, run: Run, unknown: Word[]): boolean {
  const first = unknown[0];
  if (!first) return false;
  const text = c.clause.text.slice(run.words[0]?.start ?? 0, run.words.at(-1)?.end ?? 0);
  if (COMPANY.test(text) || /\b(universität|hochschule|akademie|universitaet|TU|FH|ETH)\b/i.test(text)) return true;
  if (unknown.some((w) => /^\p{Lu}.*\p{Lu}/u.test(w.text.replace(/-\p{Lu}/gu, "")) || /[\d.+#]/.test(w.text)))
    return true;
  const before = c.folded.slice(Math.max(0, first.start - 24), first.start);
  const isNoun = GERMAN_NOUN.test(fold(first.text));
  if (/\b(bei|fur)\s+$/.test(before) && !isNoun) return true;
  // "bei der Zimmerei Obermeier": a kind of business that is known, with a name that is not.
  const beforeRun = c.folded.slice(Math.max(0, (run.words[0]?.start ?? 0) - 14), run.words[0]?.start ?? 0);
  if (run.words.length >= 2 && run.words[0] !== first && /\b(bei|beim)( (der|dem|den))?\s+$/.test(beforeRun))
    return true;
  if (
    run.words.length >= 2 &&
    unknown.some((w) => w !== run.words[0]) &&
    ORGANISATION.test(fold(run.words[0]?.text ?? ""))
  )
    return true;
  if (/\b(firma|unternehmen|namens|frau|herrn?|tool|software|plattform|produkt)\s+$/.test(before)) return true;
  if (unknown.length >= 2 && run.words.length >= 3) return true;
  return (
    unknown.length >= 2 &&
    run.words.length >= 2 &&
    !isNoun &&
    c.recognizer?.canonical(text) === null &&
    /^(\p{Lu}\p{Ll}+)( \p{Lu}\p{Ll}+)+$/u.test(text)
  );
}

/** German kinds of organisations, before which no name is needed and after which one stands: "Kita Sonnenhof". */
const ORGANISATION =
  /(kita|kindergarten|kinderhaus|klinik(en)?|praxis|schule|gymnasium|hotel|gasthof|restaurant|backerei|kanzlei|autohaus|werkstatt|heim|haus|stift|residenz|pflegedienst|spedition|apotheke|zimmerei|tischlerei|schreinerei|metzgerei|verlag|agentur|brauerei|molkerei|werke?|stadtwerke|verein|stiftung|zentrum|hof|bank|sparkasse|kasse|versicherung|studio|buro|amt|fabrik|verwaltung|markt|zentrale|gruppe)$/;

function kindOf(c: ClauseContext, span: { start: number; end: number }): ClaimKind {
  const text = c.clause.text.slice(span.start, span.end);
  const before = c.folded.slice(Math.max(0, span.start - 40), span.start);
  const around = c.clause.text.slice(Math.max(0, span.start - 24), span.end + 24);
  if (c.recognizer?.recognize(text).some((m) => m.kind === "technology")) return "skill";
  if (
    SCHOOL.test(text) ||
    /\b(studied|graduated|degree|studium|studierte|absolviert)\b.{0,60}$/.test(c.folded.slice(0, span.start))
  )
    return "school";
  if (/certifi|zertifi|licen[cs]e/i.test(around)) return "certificate";
  if (
    /\b(using|in|with|und|and|of|tools?|mit|skills?|experience|knowledge|kenntnisse)\s+$/.test(before) &&
    !COMPANY.test(text)
  )
    return "skill";
  if (EMPLOYED_BEFORE.test(before) || COMPANY.test(text)) return "employer";
  return "name";
}

function reasonOf(kind: ClaimKind, text: string): string {
  if (kind === "employer") return `Your evidence does not name ${text} as an employer or client.`;
  if (kind === "school") return `Your evidence does not name ${text} as a place of study.`;
  if (kind === "skill") return `Your evidence does not name ${text}.`;
  return `Your evidence does not mention ${text}.`;
}
