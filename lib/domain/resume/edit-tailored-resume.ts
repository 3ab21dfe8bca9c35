import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { nearestEvidence } from "@/lib/domain/evidence/nearest-evidence";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";
import { tailoredResumeLines } from "@/lib/domain/resume/tailored-resume-lines";

/**
 * A tailored resume after its owner's edit. A line whose words were there before keeps its evidence, wherever it stands
 * now; the owner's own words are their own evidence; any other line stands on what is nearest to it, its own entry first.
 */
export function editTailoredResume(
  tailored: TailoredResume,
  resume: Resume,
  evidence: readonly Evidence[],
): TailoredResume {
  const before = new Map(tailoredResumeLines(tailored).map((line) => [line.text.trim(), line.evidenceIds]));
  const owners = new Map(evidence.map((item) => [item.text.trim(), item.id]));
  const provenance: TailoredResume["provenance"] = {};
  const lines = tailoredResumeLines({ ...tailored, resume });
  const isLine = new Set(lines.map(({ pointer }) => pointer));
  for (const [pointer, ids] of Object.entries(tailored.provenance)) if (!isLine.has(pointer)) provenance[pointer] = ids;
  for (const { pointer, text } of lines) {
    const words = text.trim();
    const own = owners.get(words);
    const entry = /^\/\w+\/\d+/.exec(pointer)?.[0];
    provenance[pointer] = before.get(words) ?? (own ? [own] : nearestEvidence(words, evidence, { entry }));
  }
  return { ...tailored, resume, provenance };
}
