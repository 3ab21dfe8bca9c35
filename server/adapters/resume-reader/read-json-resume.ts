import { type Provenance, type Resume, resumeSchema } from "@/lib/domain/resume/resume.schema";
import { resumeToText } from "@/lib/domain/resume/resume-to-text";
import { AppError } from "@/lib/errors";
import { RESUME_MEDIA_TYPES } from "@/server/adapters/resume-reader/detect-media-type";
import type { ReadResume } from "@/server/ports/resume-reader";

const KNOWN_KEYS = [
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
];

/**
 * Reads a JSON Resume as its owner wrote it; unknown keys are kept. Values get the provenance "json-resume" unless the
 * document brings its own. Throws AppError `unreadable_file` naming the first place that does not fit the schema.
 */
export function readJsonResume(text: string): ReadResume {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AppError(
      "unreadable_file",
      "This file looks like JSON but cannot be parsed. Check it with a JSON validator.",
      { cause: error },
    );
  }
  if (value === null || typeof value !== "object" || !KNOWN_KEYS.some((key) => key in value)) {
    throw new AppError(
      "unreadable_file",
      "This JSON is not a JSON Resume: it has none of basics, work, education or skills (see jsonresume.org/schema).",
    );
  }
  const parsed = resumeSchema.safeParse(dropNulls(value));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue ? ` at /${issue.path.map(String).join("/")}: ${issue.message}` : "";
    throw new AppError("unreadable_file", `This JSON Resume does not fit the schema${place}.`);
  }
  const resume = withProvenance(parsed.data);
  return { resume, mediaType: RESUME_MEDIA_TYPES.json, text: resumeToText(resume) };
}

/** Writers of JSON Resume often say null where they mean "not stated". */
function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(dropNulls);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, dropNulls(item)]])),
  );
}

function withProvenance(resume: Resume): Resume {
  if (resume.meta?.dossier) return resume;
  const fields: Record<string, Provenance> = {};
  const openEnded: string[] = [];
  const visit = (value: unknown, pointer: string) => {
    if (typeof value === "string" && value.trim() !== "") fields[pointer] = { confidence: 1, source: "json-resume" };
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
    else if (value !== null && typeof value === "object") {
      for (const [key, item] of Object.entries(value))
        visit(item, `${pointer}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`);
    }
  };
  for (const key of ["basics", ...KNOWN_KEYS.slice(1), "interests", "references"]) visit(resume[key], `/${key}`);
  resume.work?.forEach((entry, index) => {
    if (entry.startDate && !entry.endDate) openEnded.push(`/work/${index}`);
  });
  return { ...resume, meta: { ...resume.meta, dossier: { fields, openEnded, warnings: [] } } };
}
