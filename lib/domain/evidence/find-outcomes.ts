import type { Outcome } from "@/lib/domain/evidence/evidence.schema";
import { parseQuantities } from "@/lib/domain/evidence/quantity";

/** Clauses begin at these words; what follows them is mostly the result of what stands before. */
const SEAM =
  /[;•]|,? (?:resulting in|leading to|which (?=\p{L}+(?:ed|t)\b)|thereby|so that|enabling|wodurch|sodass|so dass|was zu|und (?=\p{L}+te\b)|and (?=(?:\p{L}+ed|cut|won|led|grew|built)\b))|, (?=\p{L}+ing\b)/iu;

const DOWN =
  /\b(cut|cuts|cutting|reduc\w+|decreas\w+|lower(?:ed|ing)|shorten\w*|minimi[sz]\w+|eliminat\w+|halv(?:ed|ing)|sav(?:ed|ing)|prevent(?:ed|ing)|senk\w+|gesenkt|reduzier\w+|verring\w+|verk[uü]rz\w+|halbier\w+|spar\w+|eingespart|gespart|vermied\w*|minimier\w+)\b/iu;
const UP =
  /\b(increas\w+|rais(?:ed|ing)|improv\w+|grew|grow(?:n|ing)|boost\w*|doubl(?:ed|ing)|tripl(?:ed|ing)|accelerat\w+|expand\w*|exceed\w*|gain(?:ed|ing)|steiger\w*|gesteigert|erh[oö]h\w+|verbesser\w*|verdoppel\w*|verdreifach\w*|beschleunig\w+|ausgebaut|[uü]bertr\w+|gewann|wuchs)\b/iu;
const MADE =
  /\b(launch(?:ed|ing)|ship(?:ped|ping)|deliver(?:ed|ing)|won|win(?:ning)|award(?:ed)|achiev\w+|earned|complet(?:ed|ing)|introduc\w+|establish\w*|founded|published|patented|eingef[uü]hrt|f[uü]hrte .{1,60} ein\b|ver[oö]ffentlich\w*|gegr[uü]ndet|abgeschlossen|erreicht\w*|aufgebaut|ausgezeichnet)\b/iu;

/** What a line says came of the work, clause by clause; a line that only names a duty has none. English and German. */
export function findOutcomes(text: string): Outcome[] {
  return text.split(SEAM).flatMap((part) => {
    const clause = part.trim().replace(/[.,]+$/, "");
    const quantities = parseQuantities(clause);
    const stated = quantities.find((quantity) => quantity.direction)?.direction;
    const direction = stated ?? (DOWN.test(clause) ? "down" : UP.test(clause) ? "up" : undefined);
    const isResult = direction !== undefined || (MADE.test(clause) && clause.split(/\s+/).length > 2);
    return isResult ? [{ text: clause, ...(direction ? { direction } : {}), quantities }] : [];
  });
}
