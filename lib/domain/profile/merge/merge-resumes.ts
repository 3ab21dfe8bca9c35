import type { MergeChoices, MergeConflict, MergeReason } from "@/lib/domain/profile/merge/merge-conflict.schema";
import { SECTIONS } from "@/lib/domain/profile/merge/merge-sections";
import type { MergeSource } from "@/lib/domain/profile/merge/merge-source";
import { MergedEntries } from "@/lib/domain/profile/merge/merged-entries";
import { type Resume, resumeSchema } from "@/lib/domain/resume/resume.schema";

export type MergedResume = { resume: Resume; conflicts: MergeConflict[]; reasons: MergeReason[] };

/**
 * One profile from several resumes of a person. The first source is the primary one: its order and words stand, the others
 * add what it does not have. Where they disagree (dates, titles, degrees, names, a number in a line) nothing is mixed: the
 * owner's choice is used, and until there is one the primary resume's value. Deterministic; one source comes back as it is.
 */
export function mergeResumes(sources: readonly MergeSource[], choices: MergeChoices = {}): MergedResume {
  const merge = new MergedEntries(sources, choices);
  const [first] = sources;
  if (!first) return { resume: {}, conflicts: [], reasons: [] };
  if (sources.length === 1) {
    const dossier = first.resume.meta?.dossier;
    if (!dossier) return { resume: first.resume, conflicts: [], reasons: [] };
    const fields = Object.fromEntries(
      Object.entries(dossier.fields).map(([pointer, field]) => [pointer, { ...field, resumeIds: [first.id] }]),
    );
    return {
      resume: { ...first.resume, meta: { ...first.resume.meta, dossier: { ...dossier, fields } } },
      conflicts: [],
      reasons: [],
    };
  }
  const basics = merge.basics();
  const sections = Object.fromEntries(
    SECTIONS.flatMap((section) => {
      const entries = merge.section(section);
      return entries ? [[section.name, entries]] : [];
    }),
  );
  const warnings = [...new Set(sources.flatMap(({ resume }) => resume.meta?.dossier?.warnings ?? []))];
  const resume = resumeSchema.parse({
    ...(basics ? { basics } : {}),
    ...sections,
    meta: { ...first.resume.meta, dossier: { fields: merge.fields, openEnded: merge.openEnded, warnings } },
  });
  return { resume, conflicts: merge.conflicts, reasons: merge.reasons };
}
