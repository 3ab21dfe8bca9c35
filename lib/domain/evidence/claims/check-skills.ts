import { findDates } from "@/lib/domain/evidence/claims/calendar";
import { type Check, type ClauseContext, contentStems, unsupported } from "@/lib/domain/evidence/claims/check-context";
import { fold, foldedWords, stem } from "@/lib/domain/evidence/claims/fold";
import { isGeneralWord } from "@/lib/domain/evidence/claims/lexicon-general";
import { STOPWORDS } from "@/lib/domain/evidence/claims/stopwords";

const CLAIMING =
  /\b(experience (in|with|of)|experienced (in|with)|skilled (in|at)|skills? (in|such as|include|including)|proficient (in|with)|proficiency in|expertise (in|with)|knowledge of|background in|trained in|familiar with|fluent in|worked with|working with|used?|using|erfahrung(en)? (in|mit|im)|kenntnisse (in|im|der)|versiert in|vertraut mit|sicher (in|im)|umgang mit)\s+(?:[^,.;]{0,40}(?:,| and | und )\s*)*$/;

/** Skills and tools found by the taxonomy must be in the evidence, or follow from something that is. */
export const checkSkills: Check = (c) => [...recognized(c), ...listed(c), ...enumerated(c)];

/** A line of short items set apart by commas, as under "Skills": each must share a word with the evidence. */
const listed: Check = (c) => {
  const items = [...c.clause.text.matchAll(/[^,;|·•]+/g)];
  if (c.isLetter || !c.sentence.isLine || items.length < 3 || /[.!?]$/.test(c.clause.text)) return [];
  if (items.some((i) => i[0].trim().split(/\s+/).length > 5)) return [];
  return items.flatMap((item) => {
    const text = item[0].replace(/^[^:]*:\s*/, "").trim();
    const words = foldedWords(text);
    const canonical = c.recognizer?.canonical(text);
    const isKnown =
      words.length === 0 ||
      words.some((w) => c.ledger.words.has(w) || c.ledger.stems.has(stem(w))) ||
      (canonical &&
        (c.ledger.skills.has(fold(canonical)) ||
          [...c.ledger.skills].some((have) => c.recognizer?.implies(have, canonical))));
    if (isKnown || findDates(text).length > 0) return [];
    const at = item.index + item[0].indexOf(text);
    return [unsupported(c, "skill", at, at + text.length, `Your evidence does not name ${text}.`)];
  });
};

/** "My skills include A, b and C": where most items are known, one without any word of the evidence is not. */
const enumerated: Check = (c) => {
  const frame =
    /\b(skills?( set)? (include|includes|are|cover|span|range from)|toolkit (covers|includes|is)|tools (are|include)|proficient in|skilled in|experienced in|experience with|expertise in|knowledge of|kenntnissen? (gehören|zählen|sind|umfassen)|erfahrung (mit|in)|kenntnisse in)\s+/u.exec(
      c.clause.text.toLowerCase(),
    );
  if (!frame) return besides(c);
  const from = frame.index + frame[0].length;
  const list = /^[^.;:!?()]+/.exec(c.clause.text.slice(from))?.[0] ?? "";
  const items = [...list.matchAll(/(?:(?!,|\s(?:and|und|as well as|sowie)\s).)+/gu)].map((m) => ({
    text: m[0].replace(/^,?\s*(and|und|as well as|sowie)\s+/, "").trim(),
    at: from + m.index + m[0].search(/\S/),
  }));
  const judged = items
    .filter((i) => i.text !== "" && i.text.split(/\s+/).length <= 4)
    .map((i) => ({ ...i, text: i.text.replace(/^(and|und) /, ""), isKnown: isInEvidence(c, i.text) }));
  if (judged.length < 3 || judged.filter((i) => i.isKnown).length < 2) return [];
  return judged
    .filter((i) => !i.isKnown)
    .map((i) => {
      const at = c.clause.text.indexOf(i.text, i.at);
      return unsupported(c, "skill", at, at + i.text.length, `Your evidence does not name ${i.text}.`);
    });
};

/** "oncology, cardiology and paediatrics" against an evidence that lists two of these: the third is put in. */
function besides(c: ClauseContext) {
  const out = [];
  const list = /(?:[\p{L}-]+(?: [\p{L}-]+)?, )+[\p{L}-]+(?: [\p{L}-]+)? (?:and|und|&) [\p{L}-]+(?: [\p{L}-]+)?/gu;
  for (const m of c.clause.text.matchAll(list)) {
    const items = [...m[0].matchAll(/(?:(?!,|\s(?:and|und|&)\s).)+/gu)].map((x) => ({
      text: x[0].replace(/^,?\s*(and|und|&)?\s+/, "").trim(),
      at: m.index + x.index + x[0].search(/\S/),
    }));
    if (items.length < 3) continue;
    const parts = items.map((i) => ({ ...i, words: foldedWords(i.text).filter((w) => !STOPWORDS.has(w)) }));
    const same = c.ledger.items.find(
      (l) =>
        /,| and | und /.test(l.folded) &&
        parts.filter((p) => p.words.length > 0 && p.words.some((w) => l.words.has(w))).length >= 2,
    );
    if (!same) continue;
    for (const p of parts.slice(1)) {
      if (
        p.words.length === 0 ||
        p.words.length > 1 ||
        p.words.some((w) => isGeneralWord(w) || /(ed|ing|en|te)$/.test(w)) ||
        isInEvidence(c, p.text)
      )
        continue;
      const at = c.clause.text.indexOf(p.text, p.at);
      out.push(unsupported(c, "skill", at, at + p.text.length, `Your evidence does not name ${p.text} here.`, same));
    }
  }
  return out;
}

function isInEvidence(c: ClauseContext, text: string): boolean {
  const words = foldedWords(text).filter((w) => !STOPWORDS.has(w));
  const canonical = c.recognizer?.canonical(text);
  if (
    words.length === 0 ||
    words.some((w) => c.ledger.words.has(w) || c.ledger.stems.has(stem(w)) || c.addressee.has(w))
  )
    return true;
  return canonical
    ? c.ledger.skills.has(fold(canonical)) ||
        [...c.ledger.skills].some((have) => c.recognizer?.implies(have, canonical) === true)
    : false;
}

const recognized: Check = (c) => {
  if (!c.recognizer) return [];
  const out = [];
  for (const mention of c.recognizer.recognize(c.clause.text)) {
    if (mention.kind === "language") continue;
    const label = fold(mention.label);
    if (
      c.ledger.skills.has(label) ||
      [...c.ledger.skills].some((have) => c.recognizer?.implies(have, mention.label) === true)
    )
      continue;
    const words = foldedWords(mention.text);
    if (words.every((w) => c.addressee.has(w)) || words.every((w) => c.ledger.words.has(w))) continue;
    const isNamed = /\p{Lu}|\d/u.test(mention.text);
    if (mention.kind !== "technology" || !isNamed || mention.confidence < 0.6) {
      if (!CLAIMING.test(c.folded.slice(0, mention.start))) continue;
      const stems = contentStems(mention.text);
      if (stems.size === 0 || [...stems].some((s) => c.ledger.stems.has(s))) continue;
    }
    out.push(unsupported(c, "skill", mention.start, mention.end, `Your evidence does not name ${mention.text}.`));
  }
  return out;
};
