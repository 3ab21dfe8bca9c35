import type { AllowedContext } from "@/lib/domain/evidence/claims/claim";
import type { Clause } from "@/lib/domain/evidence/claims/clauses";
import { foldedWords } from "@/lib/domain/evidence/claims/fold";
import type { Sentence, SplitText } from "@/lib/domain/evidence/claims/split-text";

const SMALL = new Set(
  "the a an of and for in at to der die das und von als fur im bei team hiring manager dear sir madam sehr geehrte geehrter frau herr damen herren hello hi to whom it may concern recruiting liebe lieber liebes".split(
    " ",
  ),
);

/**
 * Folded words of the employer written to: what the caller allows, the person greeted, and names that stand after
 * "at", "to join" and the like in clauses which only wish. None of them is a fact about the owner.
 */
export function addresseeWords(
  split: SplitText,
  clauses: { clause: Clause; sentence: Sentence }[],
  allowed: AllowedContext,
): Set<string> {
  const out = new Set<string>();
  const add = (text: string) => {
    for (const word of foldedWords(text)) if (!SMALL.has(word)) out.add(word);
  };
  for (const text of [allowed.company, ...(allowed.names ?? [])]) if (text) add(text);
  for (const m of split.greeting.matchAll(/\p{Lu}[\p{L}'-]+/gu)) add(m[0]);
  for (const sentence of split.sentences) {
    if (sentence.part === "frame" && split.greeting !== "")
      for (const m of sentence.text.matchAll(/\p{Lu}[\p{L}\p{N}.&'-]+/gu)) add(m[0]);
  }
  const name =
    "(?:the\\s+|The\\s+|der\\s+)?((?:\\p{Lu}[\\p{L}\\p{N}.&'-]*)(?:\\s+(?:&\\s+|of\\s+|und\\s+)?\\p{Lu}[\\p{L}\\p{N}.&'-]*){0,4})";
  for (const { sentence } of clauses) {
    for (const m of sentence.text.matchAll(
      new RegExp(
        `\\b(?:followed|following|admired|admire|heard of|heard about|known|watched|drawn to|interest in|read about|apply to|fan of|verfolge|kenne)\\s+${name}`,
        "gu",
      ),
    ))
      add(m[1] ?? "");
    for (const m of sentence.text.matchAll(
      new RegExp(
        `^${name}(?='s?\\s+(?:search|mission|work|team|posting|advert|vacancy|product|platform|approach|reputation|focus|commitment|culture|values|growth|plan|opening|vision)|\\s+(?:is|are) (?:looking|hiring|searching|seeking|known)|\\s+sucht|\\s+(?:stands out|appeals|attracts|impresses|interests|fascinates|inspires|treats|combines|liegt mir|begeistert|überzeugt|gefällt|reizt))`,
        "gu",
      ),
    ))
      add(m[1] ?? "");
  }
  for (const { clause } of clauses) {
    if (clause.about !== "posting") continue;
    for (const m of clause.text.matchAll(
      /\b(?:at|to|join|joining|with|for|of|bei|beim|zu|zur|für|von|der|about|in|me)\s+(?:the\s+|der\s+|dem\s+|Ihrer\s+)?((?:\p{Lu}[\p{L}\p{N}.&'-]*)(?:\s+(?:&\s+|of\s+|und\s+)?\p{Lu}[\p{L}\p{N}.&'-]*){0,4})/gu,
    ))
      add(m[1] ?? "");
    for (const m of clause.text.matchAll(/((?:\p{Lu}[\p{L}\p{N}&-]*)(?:\s+\p{Lu}[\p{L}\p{N}&-]*){0,3})'s?\s/gu))
      add(m[1] ?? "");
  }
  return out;
}
