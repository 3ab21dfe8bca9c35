import type { EvidencePlace } from "@/lib/domain/evidence/evidence.schema";
import type { Provenance, Resume } from "@/lib/domain/resume/resume.schema";

/** Fields that stand for an entry which has no place of its own: a role is found by its title. */
const SPEAKING = [
  "position",
  "name",
  "organization",
  "institution",
  "studyType",
  "title",
  "language",
  "url",
  "username",
  "city",
  "address",
  "region",
];

function fieldOf(fields: Record<string, Provenance>, pointer: string): Provenance | undefined {
  return fields[pointer] ?? SPEAKING.map((key) => fields[`${pointer}/${key}`]).find((field) => field !== undefined);
}

/** Where in the uploads the value at `pointer` stands, as far as the reader said. */
export function placesOf(resume: Resume, pointer: string): EvidencePlace[] {
  const field = fieldOf(resume.meta?.dossier?.fields ?? {}, pointer);
  if (!field) return [];
  const spot = { ...(field.page ? { page: field.page } : {}), ...(field.box ? { box: field.box } : {}) };
  const [first, ...others] = field.resumeIds ?? [];
  if (!first) return field.page ? [spot] : [];
  return [{ resumeId: first, ...spot }, ...others.map((resumeId) => ({ resumeId }))];
}
