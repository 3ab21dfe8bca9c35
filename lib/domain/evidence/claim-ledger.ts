import { deriveEvidence } from "@/lib/domain/evidence/derive-evidence";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { evidenceId } from "@/lib/domain/evidence/evidence-id";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/**
 * Everything a resume backs, for checking a text against it: the derived evidence, and besides it what stands in no
 * piece of evidence by itself (levels of skill groups, descriptions of employers, further roles, references).
 */
export function claimLedger(resume: Resume, recognizer: SkillRecognizer | null): Evidence[] {
  const evidence = deriveEvidence(resume, recognizer);
  const rest: Evidence[] = [];
  const add = (text: string | undefined, pointer: string, entry: string) => {
    const words = text?.trim();
    if (!words) return;
    rest.push({
      id: evidenceId("statement", pointer, words),
      kind: "statement",
      text: words,
      pointer,
      entry,
      asserts: { skills: recognizer?.recognize(words).map((m) => m.label) ?? [], quantities: [] },
      source: "resume",
    });
  };
  resume.skills?.forEach((group, i) => {
    const words = [group.level, group.name, ...(group.level ? (group.keywords ?? []) : [])].filter(Boolean).join(", ");
    if (group.level || (group.keywords?.length ?? 0) > 0) add(words, `/skills/${i}`, `/skills/${i}`);
  });
  resume.work?.forEach((work, i) => {
    add(work.description, `/work/${i}/description`, `/work/${i}`);
    add(work.location, `/work/${i}/location`, `/work/${i}`);
  });
  resume.projects?.forEach((project, i) => {
    add(
      [project.name, project.type, project.entity, ...(project.roles ?? []), ...(project.keywords ?? [])]
        .filter(Boolean)
        .join(", "),
      `/projects/${i}/keywords`,
      `/projects/${i}`,
    );
  });
  resume.awards?.forEach((award, i) => {
    add(award.date, `/awards/${i}/date`, `/awards/${i}`);
  });
  resume.references?.forEach((reference, i) => {
    add([reference.name, reference.reference].filter(Boolean).join(": "), `/references/${i}`, `/references/${i}`);
  });
  return [...evidence, ...rest];
}
