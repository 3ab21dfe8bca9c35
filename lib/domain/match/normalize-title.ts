import type { LabelLinker, LinkedConcept } from "@/lib/domain/match/label-linker";
import { cleanTitle } from "@/lib/domain/posting/clean-title";

/** A published title -> the occupations it names, best first; empty when it names none. */
export function normalizeTitle(title: string, linker: LabelLinker, most = 10): LinkedConcept[] {
  return linker.link(cleanTitle(title), most);
}
