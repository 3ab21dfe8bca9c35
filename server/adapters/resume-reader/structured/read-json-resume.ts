import { resumeSchema } from "@/lib/domain/resume/resume.schema";
import { resumeToText } from "@/lib/domain/resume/resume-to-text";
import { AppError } from "@/lib/errors";
import { RESUME_MEDIA_TYPES } from "@/server/adapters/resume-reader/media-types";
import { withProvenance } from "@/server/adapters/resume-reader/structured/with-provenance";
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
  const resume = withProvenance(parsed.data, "json-resume");
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
