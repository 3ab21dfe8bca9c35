import { isSteering } from "@/lib/domain/cover-letter/posting-as-data";
import { stripInvisible } from "@/lib/text/strip-invisible";

/** Headings and lead-ins after which a posting puts questions to whoever applies. English and German. */
const ASKS =
  /\b(answer (the|these|a few|our)|(screening|application|following|short) questions?|questions? (for you|to answer|we ask)|(include|tell us|let us know|send us|with your application|in your application|when applying|to apply)\b.*:?$|beantworten? (sie|du|bitte)|folgende(n)? fragen|fragen an (dich|sie)|in (deiner|ihrer|der) bewerbung|mit (deiner|ihrer) bewerbung|teile? (uns|sie uns) mit)/i;
/** Questions that a posting asks for effect, or that its reader asks the employer. */
const RHETORICAL =
  /^(who (are|is) (we|you)\b|what (we|you'?ll|you will|do we|can you expect|makes us|is in it|'?s in it)|why (us|join|work (at|with|for)|[\p{Lu}]\w+)\??$|how (we|do we|to apply)|are you ready|ready to|interested|sound(s)? (good|like)|got questions|any questions|do you have (any )?questions|questions\?|curious|want to (know|learn|join)|wer (wir|sind wir)|was (wir|dich|sie|erwartet|bieten)|wie (wir|geht)|interesse|interessiert|neugierig|lust|haben sie (noch )?fragen|hast du (noch )?fragen|fragen\?|noch fragen|klingt)/iu;
const YOU =
  /\b(you|your|you'?re|du|dein\w*|dich|dir|sie|ihr\w*|ihnen)\b|^(describe|tell us|explain|share|list|beschreib\w*|nenn\w*|erzähl\w*)\b/i;
const REQUEST =
  /^(describe|tell us|explain|share|briefly|please (describe|explain|tell|share|list)|beschreib\w*|nenn\w*|erzähl\w*|bitte (beschreib|nenn|erzähl)\w*)/i;

const LONGEST = 300;
const MOST = 12;

/**
 * Questions that a posting puts to whoever applies: lines that ask about "you" after a lead-in such as "please answer",
 * until the next paragraph that asks nothing. Lines that speak to a writer or a machine are never questions.
 */
export function findQuestions(postingText: string): string[] {
  const found: string[] = [];
  let isAsking = false;
  for (const raw of stripInvisible(postingText).normalize("NFKC").split("\n")) {
    const line = raw.trim().replace(/^([-*•–·]|\d{1,2}[.)])\s*/, "");
    if (line === "") continue;
    const isQuestion =
      isAsking && !isSteering(line) && line.length <= LONGEST && YOU.test(line) && !RHETORICAL.test(line);
    if (isQuestion && (line.endsWith("?") || REQUEST.test(line))) {
      if (!found.includes(line)) found.push(line);
      continue;
    }
    isAsking = ASKS.test(line);
  }
  return found.slice(0, MOST);
}
