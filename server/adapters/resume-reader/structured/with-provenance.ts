import type { Provenance, Resume } from "@/lib/domain/resume/resume.schema";

const SECTIONS = [
  "basics",
  "work",
  "education",
  "skills",
  "projects",
  "volunteer",
  "awards",
  "certificates",
  "publications",
  "languages",
  "interests",
  "references",
];

/** Notes for every value of a resume that was brought as data where it came from; a resume that knows already is kept. */
export function withProvenance(resume: Resume, source: Provenance["source"]): Resume {
  if (resume.meta?.dossier) return resume;
  const fields: Record<string, Provenance> = {};
  const visit = (value: unknown, pointer: string) => {
    if (typeof value === "string" && value.trim() !== "") fields[pointer] = { confidence: 1, source };
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
    else if (value !== null && typeof value === "object") {
      for (const [key, item] of Object.entries(value))
        visit(item, `${pointer}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`);
    }
  };
  for (const key of SECTIONS) visit(resume[key], `/${key}`);
  const openEnded = (resume.work ?? []).flatMap((entry, index) =>
    entry.startDate && !entry.endDate ? [`/work/${index}`] : [],
  );
  const warnings =
    Object.keys(fields).length === 0 ? ["Nothing in this document could be read as part of a resume."] : [];
  return { ...resume, meta: { ...resume.meta, dossier: { fields, openEnded, warnings } } };
}
