import type { Resume } from "@/lib/domain/resume/resume.schema";

/** The words of a resume as plain text, section by section: for search and for matching, not for printing. */
export function resumeToText(resume: Resume): string {
  const lines: (string | undefined)[] = [];
  const span = (start?: string, end?: string) => [start, end].filter(Boolean).join(" – ") || undefined;
  const section = (title: string, add: () => void) => {
    const before = lines.length;
    lines.push("", title);
    add();
    if (lines.length === before + 2) lines.length = before;
  };
  const { basics } = resume;
  lines.push(basics?.name, basics?.label, basics?.email, basics?.phone, basics?.location?.city, basics?.summary);
  section("Experience", () => {
    for (const w of resume.work ?? [])
      lines.push(w.position, w.name, w.location, span(w.startDate, w.endDate), w.summary, ...(w.highlights ?? []));
  });
  section("Volunteering", () => {
    for (const v of resume.volunteer ?? [])
      lines.push(v.position, v.organization, span(v.startDate, v.endDate), v.summary, ...(v.highlights ?? []));
  });
  section("Education", () => {
    for (const e of resume.education ?? [])
      lines.push(
        [e.studyType, e.area].filter(Boolean).join(" "),
        e.institution,
        span(e.startDate, e.endDate),
        ...(e.courses ?? []),
      );
  });
  section("Projects", () => {
    for (const p of resume.projects ?? [])
      lines.push(p.name, p.description, ...(p.highlights ?? []), ...(p.keywords ?? []));
  });
  section("Skills", () => {
    for (const s of resume.skills ?? []) lines.push([s.name, s.keywords?.join(", ")].filter(Boolean).join(": "));
  });
  section("Certificates", () => {
    for (const c of resume.certificates ?? []) lines.push([c.name, c.issuer, c.date].filter(Boolean).join(", "));
  });
  section("Awards", () => {
    for (const a of resume.awards ?? []) lines.push([a.title, a.awarder, a.date].filter(Boolean).join(", "), a.summary);
  });
  section("Publications", () => {
    for (const p of resume.publications ?? [])
      lines.push([p.name, p.publisher, p.releaseDate].filter(Boolean).join(", "), p.summary);
  });
  section("Languages", () => {
    for (const l of resume.languages ?? []) lines.push([l.language, l.fluency].filter(Boolean).join(": "));
  });
  return lines
    .filter((line) => line !== undefined)
    .join("\n")
    .trim();
}
