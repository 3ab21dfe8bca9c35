import { type Check, contentStems, hasWord, overlap, unsupported } from "@/lib/domain/evidence/claims/check-context";
import { eachMatch } from "@/lib/domain/evidence/claims/each-match";
import { fold, foldedWords } from "@/lib/domain/evidence/claims/fold";
import { FLUENCY_WORDS, HUMAN_LANGUAGES, highestLevel, LEVEL_WORDS } from "@/lib/domain/evidence/claims/lexicon-levels";

/** "familiar with" is not "expert in", and B1 is not fluent. */
export const checkLevels: Check = (c) => [...languages(c), ...skills(c)];

const languages: Check = (c) => {
  const out = [];
  for (const m of c.folded.matchAll(/\p{L}+/gu)) {
    const language =
      HUMAN_LANGUAGES[m[0].replace(/(kenntnisse|kenntnissen|sprachig\w*)$/, "")] ?? HUMAN_LANGUAGES[m[0]];
    if (language === undefined) continue;
    const around = c.folded.slice(Math.max(0, m.index - 45), Math.min(c.folded.length, m.index + m[0].length + 40));
    if (
      !/\b(speak\w*|fluen\w*|native|language|proficien\w*|bilingual|command|perfectly|spreche|sprache|kenntnis\w*|muttersprach\w*|flie(ss|ß)end|verhandlungssicher|conversational\w*|basic|level|[abc][12]|written|spoken|wort und schrift|learning|i write|correspond\w*)\b/.test(
        around,
      ) &&
      !/kenntnis/.test(m[0])
    )
      continue;
    const items = c.ledger.items.filter((i) => [...i.words].some((w) => HUMAN_LANGUAGES[w] === language));
    if (items.length === 0) {
      out.push(
        unsupported(
          c,
          "skill",
          m.index,
          m.index + m[0].length,
          `Your evidence does not name ${c.clause.text.slice(m.index, m.index + m[0].length)} as a language you speak.`,
          c.ledger.items.find((i) => i.evidence.kind === "language") ?? null,
        ),
      );
      continue;
    }
    const claimed = nearestLevel(c.folded, m.index, m.index + m[0].length);
    const stated = items
      .map((i) => highestLevel(i.folded, FLUENCY_WORDS)?.level)
      .filter((l): l is 1 | 2 | 3 | 4 => l !== undefined);
    // Who speaks two languages at least fluently is bilingual.
    if (claimed && /^(bilingual|zweisprachig)/.test(claimed.text) && Math.max(0, ...stated) >= 3) continue;
    if (claimed && claimed.level >= 3 && stated.length > 0 && Math.max(...stated) < claimed.level) {
      out.push(
        unsupported(
          c,
          "level",
          claimed.index,
          claimed.index + claimed.text.length,
          "Your evidence states a lower level for this language.",
          items[0],
        ),
      );
    }
  }
  return out;
};

function nearestLevel(folded: string, start: number, end: number) {
  const before = folded.slice(Math.max(0, start - 40), start).replace(/\s/g, " ");
  const beforeFrom = Math.max(0, start - 40);
  const cut = Math.max(before.lastIndexOf(","), before.lastIndexOf(" and "), before.lastIndexOf(" und "));
  const left = highestLevel(before.slice(cut + 1), FLUENCY_WORDS);
  if (left) return { ...left, index: beforeFrom + cut + 1 + left.index };
  const after =
    folded
      .slice(end, end + 40)
      .replace(/\s/g, " ")
      .split(/,| and | und |;/)[0] ?? "";
  const right = highestLevel(after, FLUENCY_WORDS);
  if (right) return { ...right, index: end + right.index };
  const wide = highestLevel(before, FLUENCY_WORDS);
  return wide ? { ...wide, index: beforeFrom + wide.index } : null;
}

const skills: Check = (c) => {
  const out = [];
  for (const { words, level } of LEVEL_WORDS) {
    if (level < 2) continue;
    for (const m of eachMatch(c.folded, words)) {
      const object =
        /^\s*(user |knowledge |command |experience |understanding |background |skills? |expertise |kenntnisse |erfahrung(en)? )*(in|of|with|at|on|for|fur|mit|im|an|der|des)?\s*(the |a |der |die |dem )?(?<object>[^,.;()]{2,50})/.exec(
          c.folded.slice(m.index + m[0].length),
        );
      const after =
        (object?.groups?.object ?? "").split(/ (and|as|who|that|which|from|gained|through|at|und|bei|to) /)[0] ?? "";
      // "In Python bin ich Expertin": German may name the thing first.
      const before =
        c.folded
          .slice(0, m.index)
          .split(/[,;:]/)
          .at(-1)
          ?.replace(/\b(bin|ich|in|im|mit|eine?)\b/g, " ")
          .trim() ?? "";
      const objectText = after !== "" || level < 3 ? after : before.replace(/\b(i am|i'm|am|i)\b/g, " ").trim();
      if (objectText === "" || foldedWords(objectText).some((w) => HUMAN_LANGUAGES[w])) continue;
      const stems = contentStems(objectText);
      const about = c.ledger.items.filter(
        (i) => stems.size > 0 && overlap(stems, i) >= Math.max(1, Math.ceil(stems.size / 2)),
      );
      const stated = about.map((i) => statedLevel(i.folded, objectText)).filter((l): l is 1 | 2 | 3 | 4 => l !== null);
      if (level === 4 && !stated.some((l) => l >= 3)) {
        out.push(
          unsupported(
            c,
            "level",
            m.index,
            m.index + m[0].length,
            `Your evidence does not say that you are ${/^experts?/.test(m[0]) ? "an expert" : "at this level"} here.`,
            about[0] ?? undefined,
          ),
        );
      } else if (stated.length > 0 && Math.max(...stated) < level && Math.max(...stated) <= (level >= 3 ? 2 : 1)) {
        out.push(
          unsupported(
            c,
            "level",
            m.index,
            m.index + m[0].length,
            "Your evidence states a lower level for this.",
            about[0],
          ),
        );
      }
    }
  }
  return out;
};

/** The level a piece of evidence states near the object, null when it states none. */
function statedLevel(folded: string, object: string): 1 | 2 | 3 | 4 | null {
  const word = foldedWords(object).find((w) => w.length > 2 && folded.includes(w)) ?? "";
  const at = Math.max(0, folded.indexOf(word));
  const near = folded.slice(Math.max(0, at - 60), at + word.length + 60);
  const found = highestLevel(near, LEVEL_WORDS);
  return (
    found?.level ??
    (hasWord(new Set(foldedWords(near)), "advanced") ? 3 : null) ??
    (fold(near).includes("senior") ? 3 : null)
  );
}
