/** A skill found in a text. Offsets are UTF-16 indexes into that text. */
export type SkillMention = {
  text: string;
  start: number;
  end: number;
  /** Canonical name: "Kubernetes" for "k8s". */
  label: string;
  /** ESCO concept, absent where none matches. */
  uri?: string;
  /** O*NET's code: a commodity of its technologies ("43232306") or an element of its content model ("2.C.4.a"). */
  onet?: string;
  kind: "technology" | "knowledge" | "skill" | "language";
  /** "15" in "Postgres 15". */
  version?: string;
  /** 0..1 */
  confidence: number;
};

/** Finds skills in any text, resume or posting. Pure and deterministic; built from a loaded taxonomy. */
export type SkillRecognizer = {
  recognize(text: string): SkillMention[];
  /** Canonical label of one skill name as a person wrote it, or null when unknown: "ReactJS" -> "React". */
  canonical(name: string): string | null;
  /** True when having `have` implies `want` ("React" implies "JavaScript", not the reverse). */
  implies(have: string, want: string): boolean;
  /** All canonical labels that having this one implies, itself left out. */
  impliedBy?(have: string): string[];
  /** Canonical labels from `have` to `want` up the graph: ["Next.js", "React", "JavaScript"]; null when there is no way. */
  implicationPath?(have: string, want: string): string[] | null;
};

/** What `skills extract` prints. `label` and `uri` are absent where the words name no concept that is known. */
export type ExtractedSkill = {
  text: string;
  start: number;
  end: number;
  uri?: string;
  /** O*NET's code. */
  onet?: string;
  label?: string;
  kind: SkillMention["kind"];
  /** "15" of "Postgres 15". */
  version?: string;
};
