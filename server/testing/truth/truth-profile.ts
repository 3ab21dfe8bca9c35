import type { Resume } from "@/lib/domain/resume/resume.schema";

/**
 * One invented person: a resume and true sentences about it in other words. `[[kind|words]]` marks words that a fault of
 * that kind may replace by something invented; `[[kind|words=>wrong|wrong]]` names the false replacements by hand.
 */
export type TruthProfile = {
  id: string;
  language: "en" | "de";
  field: string;
  resume: Resume;
  sentences: string[];
  targets: { company: string; title: string }[];
};
