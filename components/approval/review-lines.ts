import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { DiffWord, ResumeDiff, ResumeDiffLine } from "@/lib/domain/package/diff-resume";

/** One line of the comparison with what it stands on. */
export type ReviewLine = {
  id: string;
  kind: ResumeDiffLine["kind"];
  section: string;
  text: string;
  words: readonly DiffWord[] | null;
  evidenceIds: readonly string[];
};

const SECTION_TITLES: Record<ResumeDiff[number]["section"], string> = {
  basics: "You",
  work: "Work",
  education: "Education",
  projects: "Projects",
  skills: "Skills",
  certificates: "Certificates",
  languages: "Languages",
  publications: "Publications",
  awards: "Awards",
  volunteer: "Volunteering",
  interests: "Interests",
  references: "References",
};

/** Evidence of a line: of its own pointer, or of the values that its first line shows. */
function evidenceOf(pointer: string | undefined, provenance: Readonly<Record<string, readonly string[]>>): string[] {
  if (!pointer) return [];
  const own = provenance[pointer];
  if (own) return [...own];
  const parts = Object.entries(provenance).filter(
    ([key]) => key.startsWith(`${pointer}/`) && !/\/(highlights|courses)\//.test(key),
  );
  return [...new Set(parts.flatMap(([, ids]) => ids))];
}

/** The comparison flattened, in reading order. */
export function reviewLines(diff: ResumeDiff, provenance: Readonly<Record<string, readonly string[]>>): ReviewLine[] {
  return diff.flatMap(({ section, lines }) =>
    lines.map((line, index) => ({
      id: `${section}:${index}`,
      kind: line.kind,
      section: SECTION_TITLES[section],
      text: line.text,
      words: line.words ?? null,
      evidenceIds: line.kind === "removed" ? [] : evidenceOf(line.pointer, provenance),
    })),
  );
}

export function countKinds(lines: readonly ReviewLine[]): Record<ReviewLine["kind"], number> {
  const counts = { same: 0, added: 0, removed: 0, moved: 0, reworded: 0 };
  for (const line of lines) counts[line.kind] += 1;
  return counts;
}

const KIND_WORDS: Partial<Record<Evidence["kind"], string>> = {
  contact: "contact details",
  summary: "summary",
  skill: "skills",
  language: "languages",
  certificate: "certificates",
  statement: "what you added yourself",
};

/** Where a piece of evidence stands, in words: "Your resume, Engineer at Fjordbank". */
export function evidencePlace(evidence: Pick<Evidence, "kind" | "asserts"> & { source?: Evidence["source"] }): string {
  const { employer, title, institution } = evidence.asserts;
  const at = [title, employer ?? institution].filter(Boolean).join(" at ");
  const place = at || KIND_WORDS[evidence.kind] || evidence.kind;
  return evidence.source === "owner" ? `Added by you, ${place}` : `Your resume, ${place}`;
}
