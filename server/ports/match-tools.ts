import type { TermTable } from "@/lib/domain/match/term-vector";

/** The frozen tables that scoring stands on, loaded on first use. */
export type MatchTools = {
  terms: TermTable;
  /** Unit vector of a title, from the built-in table. */
  embed: (title: string) => Float32Array;
};
