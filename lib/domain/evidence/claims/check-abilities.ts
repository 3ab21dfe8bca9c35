import { type Check, type ClauseContext, unsupported } from "@/lib/domain/evidence/claims/check-context";
import { eachMatch } from "@/lib/domain/evidence/claims/each-match";
import { fold, foldedWords, stem, wordsOf } from "@/lib/domain/evidence/claims/fold";
import { isGeneralWord } from "@/lib/domain/evidence/claims/lexicon-general";
import { HUMAN_LANGUAGES } from "@/lib/domain/evidence/claims/lexicon-levels";
import { STOPWORDS } from "@/lib/domain/evidence/claims/stopwords";

/** What stands before a thing that someone says to be able to do. The thing follows. */
const BEFORE =
  /\b(comfortable|confident|at home|at ease|experienced|skilled|adept|proficient|proficiency|(well[- ])?versed|competent|strong|trained|speciali[sz](ed|e|ing)|practi[sc]ed|handy|familiar|qualified|steady hands|expertise|experience|background|grounding|knowledge|command|fluency|strengths?|grasp|certified) (with|in|at|on|of|running|using|operating|handling|managing|writing|building|designing)\s+|\bi (also |even |still |now |often |regularly |have |'ve |do )*(operate|operated|program|programmed|master|mastered|practise|practice|handled|speciali[sz]e in|bought|sold|use|used)\s+|\b(sicher|geubt|erfahren|versiert|fit|bewandert|zuhause|routiniert) (in|im|mit)( der| dem| den)?\s+|\b(kenntnissen?|erfahrung(en)?|routine|praxis|fachwissen|know-how) (in|im|mit|der|des|auf dem gebiet)( der| dem| den| des)?\s+|\b(vertraut|umgang) mit( der| dem| den)?\s+|\bbeherrsche (ich )?(auch |ebenfalls |zudem )?(die |das |den )?|\b(programmiere|bediene|nutze|verwende|zeichne|plane) ich (auch |ebenfalls |taglich )?(mit |in )?(der |dem |die |das )?/gu;

/** What stands after a thing that someone says to be able to do. The thing stands before, from the start of its part. */
const AFTER =
  /\s+((is|are) (second nature|(a |also )?(strengths?|speciali?ty|forte) of mine|(my|also my|one of my) (strengths?|speciali?ty|forte|home ground|bread and butter|daily (tools|business|work))|(strengths|home ground|familiar ground|routine))|come naturally|beherrsche ich|(gehoren|gehort|zahlen|zahlt) zu (meine[mnr]?)|bin ich (\w+ )?(vertraut|sicher|geubt|versiert|erfahren|fit)|(ist|sind) mir (bestens |gut |sehr )?(vertraut|bekannt|gelaufig)|(ist|sind) mein|liegt mir|liegen mir|macht mir keine)/gu;

/**
 * Abilities claimed in so many words ("experienced in", "beherrsche ich") whose things stand nowhere in the evidence: no
 * word of the thing, no part of a German compound, no skill that implies it. Words of every trade are let pass.
 */
export const checkAbilities: Check = (c) => {
  const out = [];
  const ends =
    /[,;:.()!?]|\s(?:and|und|or|oder|as well as|sowie|but|aber|to|from|at|since|that|which|who|when|for|by|gained|through|seit|bei|aus|um|zu)\s/u;
  for (const m of eachMatch(c.folded, BEFORE)) {
    const from = m.index + m[0].length;
    for (const part of partsFrom(c, from)) {
      const found = unknownThing(c, part.start, part.end);
      if (found) out.push(found);
    }
  }
  for (const m of eachMatch(c.folded, AFTER)) {
    const lead = c.folded.slice(0, m.index);
    const start = Math.max(-1, ...[",", ";", ":"].map((s) => lead.lastIndexOf(s))) + 1;
    for (const piece of pieces(c.folded.slice(start, m.index), start)) {
      const found = unknownThing(c, piece.start, piece.end);
      if (found) out.push(found);
    }
  }
  return [...out, ...listed(c)];

  function partsFrom(context: ClauseContext, from: number): { start: number; end: number }[] {
    const rest = context.folded.slice(from);
    const stop =
      /[;:.()!?]|,\s+(?:which|who|that|and i|but|so|where|while|aber|was|die|das|und ich)\s|\s(?:to|from|at|since|for|by|as|that|which|who|when|gained|through|seit|bei|aus|um|als|but|aber)\s/u.exec(
        rest,
      )?.index;
    const list = rest.slice(0, stop ?? rest.length);
    const parts = pieces(list, from);
    // Beyond the first thing only short ones belong to the list.
    return parts.filter(
      (p, i) => i === 0 || c.folded.slice(p.start, p.end).trim().split(/\s+/).length <= 4 || !ends.test(list),
    );
  }
};

/** A bullet of a resume that lists things, one of them known: another without a known word is put in. */
function listed(c: ClauseContext) {
  if (c.isLetter || !c.sentence.isBullet || c.clause.text.length > 90) return [];
  const parts = pieces(c.folded, 0).filter((p) => p.start > 0);
  const first = c.folded.slice(0, parts[0]?.start ?? 0);
  if (parts.length === 0 || parts.length > 3 || /\d/.test(c.folded) || /^\w+(ed|ing)\b/.test(first)) return [];
  if (!wordsOf(first).some((w) => !isGeneralWord(fold(w.text)) && isKnownWord(c, w.text))) return [];
  return parts.flatMap((p) => {
    const found = unknownThing(c, p.start, p.end);
    return found && c.folded.slice(p.start, p.end).trim().split(/\s+/).length <= 3 ? [found] : [];
  });
}

function pieces(text: string, base: number): { start: number; end: number }[] {
  return [...text.matchAll(/(?:(?!,|\s(?:and|und|or|oder|sowie|as well as)\s).)+/gsu)].map((m) => ({
    start: base + m.index,
    end: base + m.index + m[0].length,
  }));
}

/** A thing none of whose words, nor parts of them, the evidence knows; null when one is known or all are general. */
function unknownThing(c: ClauseContext, start: number, end: number) {
  const words = wordsOf(c.clause.text.slice(start, end), start).filter((w) => {
    const f = fold(w.text).replace(/'s$|'$/, "");
    return f.length > 2 && !STOPWORDS.has(f) && !/^\d/.test(f) && !ADVERBS.test(f);
  });
  if (words.length === 0 || words.length > 7) return null;
  if (/\b(you|your|Sie|Ihre?\p{L}*)\b/u.test(c.clause.text.slice(start, end))) return null;
  const special = words.filter((w) => !isGeneralWord(fold(w.text)));
  const first = special[0];
  const last = special.at(-1);
  if (!first || !last || words.some((w) => isKnownWord(c, w.text))) return null;
  const text = c.clause.text.slice(first.start, last.end);
  if (isImplied(c, text)) return null;
  return unsupported(c, "skill", first.start, last.end, `Your evidence does not name ${text}.`);
}

const ADVERBS =
  /^(very|really|quite|also|even|too|already|equally|particularly|especially|fully|highly|always|often|both|daily|mainly|mostly|sehr|auch|besonders|ebenfalls|ebenso|zudem|bereits|gut|bestens|taglich|gern|gerne|sicher|vertraut|geubt|zuhause|mine|yourself|myself|itself|day-to-day|hands-on|fast-paced|[a-z]+ly)$/;

function isKnownWord(c: ClauseContext, word: string): boolean {
  return foldedWords(word).some((f) => {
    if (c.ledger.words.has(f) || c.addressee.has(f) || c.ledger.stems.has(stem(f)) || HUMAN_LANGUAGES[f]) return true;
    if (f.length < 5) return false;
    // "Wundmanagement" and "Wundversorgung", "buchhalterisch" and "Buchhaltung": a shared part of five letters.
    for (const known of c.ledger.words) {
      if (known.length < 5 || isGeneralWord(known)) continue;
      if (
        known.startsWith(f.slice(0, 5)) ||
        (f.length >= 8 && f.includes(known)) ||
        (known.length >= 8 && known.includes(f))
      )
        return true;
    }
    return false;
  });
}

function isImplied(c: ClauseContext, text: string): boolean {
  const canonical = c.recognizer?.canonical(text);
  if (!canonical) return false;
  return (
    c.ledger.skills.has(fold(canonical)) ||
    [...c.ledger.skills].some((have) => c.recognizer?.implies(have, canonical) === true)
  );
}
