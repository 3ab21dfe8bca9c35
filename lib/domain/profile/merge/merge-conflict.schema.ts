import { z } from "zod";

/** Resumes of one profile disagree about one value. */
export type MergeConflict = {
  /** Names the disagreement by its values, so that a choice is found again whichever resume is the primary one. */
  key: string;
  section: string;
  /** The entry: "Engineer, Fjordbank". */
  subject: string;
  field: string;
  label: string;
  options: { value: string; resumeIds: string[] }[];
  /** What is used now. */
  used: string;
  /** False until the owner has chosen: then the primary resume's value is used. */
  isChosen: boolean;
};

/** Why entries of several resumes became one, for the page. */
export type MergeReason = { subject: string; reason: string; resumeIds: string[] };

/** Conflict key -> the chosen value. */
export const mergeChoicesSchema = z.record(z.string(), z.string());
export type MergeChoices = z.infer<typeof mergeChoicesSchema>;
