import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/** Keys that no reader sees. */
const UNSEEN = new Set(["$schema", "meta", "image"]);

/**
 * Evidence ids for every string a reader of a tailored resume sees. `moves` names, per array pointer, the index in the
 * original that now stands at each place.
 */
export function provenanceOf(
  resume: Resume,
  evidence: Evidence[],
  moves: ReadonlyMap<string, number[]>,
): Record<string, string[]> {
  const byPointer = new Map<string, string[]>();
  for (const item of evidence) {
    for (const key of [item.pointer, item.entry]) {
      if (key === undefined) continue;
      const ids = byPointer.get(key) ?? [];
      if (!ids.includes(item.id)) ids.push(item.id);
      byPointer.set(key, ids);
    }
  }
  const out: Record<string, string[]> = {};
  const visit = (value: unknown, pointer: string, original: string): void => {
    if (typeof value === "string") {
      if (value.trim() !== "") out[pointer] = idsFor(original, byPointer);
    } else if (Array.isArray(value)) {
      const permutation = moves.get(original);
      value.forEach((item, i) => {
        visit(item, `${pointer}/${i}`, `${original}/${permutation?.[i] ?? i}`);
      });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (pointer === "" && UNSEEN.has(key)) continue;
        const escaped = key.replaceAll("~", "~0").replaceAll("/", "~1");
        visit(item, `${pointer}/${escaped}`, `${original}/${escaped}`);
      }
    }
  };
  visit(resume, "", "");
  return out;
}

/** The evidence of the value itself, else of the entry that holds it. */
function idsFor(pointer: string, byPointer: ReadonlyMap<string, string[]>): string[] {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const ids = byPointer.get(at);
    if (ids) return at === pointer ? ids : ids.slice(0, 1);
  }
  return (
    [...byPointer].find(([key]) => key.startsWith(pointer.split("/").slice(0, 2).join("/")))?.[1].slice(0, 1) ?? []
  );
}
