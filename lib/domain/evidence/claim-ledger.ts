import { deriveEvidence } from "@/lib/domain/evidence/derive-evidence";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { evidenceId } from "@/lib/domain/evidence/evidence-id";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/** Not words about the owner. */
const UNSAID = new Set(["$schema", "meta", "image", "url", "network", "username", "startDate", "endDate"]);

/**
 * Everything a resume backs: the derived evidence, and besides it every text that stands in no piece of evidence by
 * itself (names and levels of skill groups, descriptions of employers, further roles, references, unknown keys), so that
 * nothing the owner wrote is ever unsupported. Use it wherever a text is checked against a resume.
 */
export function claimLedger(resume: Resume, recognizer: SkillRecognizer | null): Evidence[] {
  const evidence = deriveEvidence(resume, recognizer);
  const carried = new Set(evidence.map((item) => item.text.trim()));
  const rest: Evidence[] = [];
  const add = (text: string, pointer: string) => {
    const words = text.trim();
    if (words === "" || carried.has(words)) return;
    carried.add(words);
    const entry = /^\/[^/]+\/\d+/.exec(pointer)?.[0];
    rest.push({
      id: evidenceId("statement", pointer, words),
      kind: "statement",
      text: words,
      pointer,
      ...(entry ? { entry } : {}),
      asserts: { skills: recognizer?.recognize(words).map((m) => m.label) ?? [], quantities: [] },
      source: "resume",
    });
  };
  // The level of a group is the level of each of its keywords.
  resume.skills?.forEach((group, i) => {
    if (group.level)
      add([group.level, group.name, ...(group.keywords ?? [])].filter(Boolean).join(", "), `/skills/${i}`);
  });
  resume.projects?.forEach((project, i) => {
    add(
      [project.name, project.type, project.entity, ...(project.roles ?? []), ...(project.keywords ?? [])]
        .filter(Boolean)
        .join(", "),
      `/projects/${i}/keywords`,
    );
  });
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === "string") add(value, pointer);
    else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) walk(item, `${pointer}/${i}`);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (!UNSAID.has(key)) walk(item, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
      }
    }
  };
  walk(resume, "");
  return [...evidence, ...rest];
}
