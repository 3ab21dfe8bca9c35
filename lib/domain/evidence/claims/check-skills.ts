import { findDates } from "@/lib/domain/evidence/claims/calendar";
import { type Check, contentStems, unsupported } from "@/lib/domain/evidence/claims/check-context";
import { fold, foldedWords, stem } from "@/lib/domain/evidence/claims/fold";

const CLAIMING =
  /\b(experience (in|with|of)|experienced (in|with)|skilled (in|at)|skills? (in|such as|include|including)|proficient (in|with)|proficiency in|expertise (in|with)|knowledge of|background in|trained in|familiar with|fluent in|worked with|working with|used?|using|erfahrung(en)? (in|mit|im)|kenntnisse (in|im|der)|versiert in|vertraut mit|sicher (in|im)|umgang mit)\s+(?:[^,.;]{0,40}(?:,| and | und )\s*)*$/;

/** Skills and tools found by the taxonomy must be in the evidence, or follow from something that is. */
export const checkSkills: Check = (c) => [...recognized(c), ...listed(c)];

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
