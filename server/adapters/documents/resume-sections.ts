import type { ResumeSection } from "@/lib/domain/package/document-style.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { cleanLine, cleanLines, cleanParagraphs } from "@/server/adapters/documents/clean-text";
import { writeDate, writeDateRange } from "@/server/adapters/documents/document-dates";
import type { DocumentLabels } from "@/server/adapters/documents/document-labels";
import { webLink } from "@/server/adapters/documents/document-links";
import type { DocumentEntry, DocumentFact, DocumentSection } from "@/server/adapters/documents/resume-document";

type SectionBody = Pick<DocumentSection, "paragraphs" | "entries" | "facts">;
type Build = (resume: Resume, labels: DocumentLabels) => Partial<SectionBody>;

const BUILDERS: Record<ResumeSection, Build> = {
  summary: (resume) => ({ paragraphs: cleanParagraphs(resume.basics?.summary) }),
  work: (resume, labels) => ({
    entries: entriesOf(resume, "work", resume.work, labels, (work) => ({
      title: cleanLine(work.position),
      organisation: cleanLine(work.name),
      place: cleanLine(work.location),
      paragraphs: [...cleanParagraphs(work.description), ...cleanParagraphs(work.summary)],
      bullets: cleanLines(work.highlights),
    })),
  }),
  volunteer: (resume, labels) => ({
    entries: entriesOf(resume, "volunteer", resume.volunteer, labels, (work) => ({
      title: cleanLine(work.position),
      organisation: cleanLine(work.organization),
      paragraphs: cleanParagraphs(work.summary),
      bullets: cleanLines(work.highlights),
    })),
  }),
  education: (resume, labels) => ({
    entries: entriesOf(resume, "education", resume.education, labels, (education) => ({
      title: writeDegree(cleanLine(education.studyType), cleanLine(education.area)),
      organisation: cleanLine(education.institution),
      facts: [
        { label: labels.grade, text: cleanLine(education.score) },
        { label: labels.courses, text: cleanLines(education.courses).join(", ") },
      ],
    })),
  }),
  projects: (resume, labels) => ({
    entries: entriesOf(resume, "projects", resume.projects, labels, (project) => ({
      title: cleanLine(project.name),
      organisation: cleanLines([...(project.roles ?? []), project.entity]).join(", "),
      paragraphs: cleanParagraphs(project.description),
      bullets: cleanLines(project.highlights),
      facts: [{ label: labels.keywords, text: cleanLines(project.keywords).join(", ") }],
    })),
  }),
  certificates: (resume, labels) => ({
    entries: (resume.certificates ?? []).map((certificate) =>
      makeEntry({
        title: cleanLine(certificate.name),
        organisation: cleanLine(certificate.issuer),
        dates: writeDate(certificate.date, labels),
        link: webLink(certificate.url),
      }),
    ),
  }),
  awards: (resume, labels) => ({
    entries: (resume.awards ?? []).map((award) =>
      makeEntry({
        title: cleanLine(award.title),
        organisation: cleanLine(award.awarder),
        dates: writeDate(award.date, labels),
        paragraphs: cleanParagraphs(award.summary),
      }),
    ),
  }),
  publications: (resume, labels) => ({
    entries: (resume.publications ?? []).map((publication) =>
      makeEntry({
        title: cleanLine(publication.name),
        organisation: cleanLine(publication.publisher),
        dates: writeDate(publication.releaseDate, labels),
        link: webLink(publication.url),
        paragraphs: cleanParagraphs(publication.summary),
      }),
    ),
  }),
  skills: (resume) => ({ facts: skillFacts(resume) }),
  languages: (resume) => ({
    facts: oneFact((resume.languages ?? []).map((l) => withDetail(cleanLine(l.language), cleanLine(l.fluency)))),
  }),
  interests: (resume) => ({
    facts: oneFact(
      (resume.interests ?? []).map((i) => withDetail(cleanLine(i.name), cleanLines(i.keywords).join(", "))),
    ),
  }),
  references: (resume) => ({
    facts: (resume.references ?? []).map((r) => ({ label: cleanLine(r.name), text: cleanLine(r.reference) })),
  }),
};

/** The content of one section, empty where the resume has none. */
export function buildSection(kind: ResumeSection, resume: Resume, labels: DocumentLabels): SectionBody {
  const { paragraphs = [], entries = [], facts = [] } = BUILDERS[kind](resume, labels);
  return {
    paragraphs,
    entries: entries.filter((entry) => entry.title !== ""),
    facts: facts.filter((f) => f.label + f.text !== ""),
  };
}

type Dated = { startDate?: string | undefined; endDate?: string | undefined; url?: string | undefined };

function entriesOf<T extends Dated>(
  resume: Resume,
  key: "work" | "volunteer" | "education" | "projects",
  items: readonly T[] | undefined,
  labels: DocumentLabels,
  fieldsOf: (item: T) => Partial<DocumentEntry>,
): DocumentEntry[] {
  const open = new Set(resume.meta?.dossier?.openEnded ?? []);
  return (items ?? []).map((item, index) =>
    makeEntry({
      dates: writeDateRange(item, open.has(`/${key}/${index}`), labels),
      link: webLink(item.url),
      ...fieldsOf(item),
    }),
  );
}

/** An entry without a title takes its organisation's name for one, so that nothing the owner wrote is lost. */
function makeEntry(part: Partial<DocumentEntry>): DocumentEntry {
  const entry = { title: "", organisation: "", place: "", dates: "", link: null, paragraphs: [], bullets: [], ...part };
  const facts = (part.facts ?? []).filter((fact) => fact.text !== "");
  if (entry.title !== "") return { ...entry, facts };
  if (entry.organisation !== "") return { ...entry, title: entry.organisation, organisation: "", facts };
  const [first = "", ...paragraphs] = entry.paragraphs;
  if (first !== "") return { ...entry, title: first, paragraphs, facts };
  const [bullet = "", ...bullets] = entry.bullets;
  return { ...entry, title: bullet, bullets, facts };
}

/** Groups with keywords keep a line each; skills that are only names share one line. */
function skillFacts(resume: Resume): DocumentFact[] {
  const skills = (resume.skills ?? []).map((skill) => ({
    label: withDetail(cleanLine(skill.name), cleanLine(skill.level)),
    text: cleanLines(skill.keywords).join(", "),
  }));
  const groups = skills.filter((skill) => skill.text !== "");
  const single = skills.filter((skill) => skill.text === "" && skill.label !== "").map((skill) => skill.label);
  return [...groups, ...oneFact(single)];
}

/** "Master of Science in Physics" is how a degree is read in both languages; a comma would look like a list of two. */
function writeDegree(studyType: string, area: string): string {
  if (studyType === "" || area === "" || studyType.includes(area)) return studyType || area;
  return `${studyType} in ${area}`;
}

function oneFact(parts: readonly string[]): DocumentFact[] {
  const present = parts.filter((part) => part !== "");
  return present.length === 0 ? [] : [{ label: "", text: present.join(", ") }];
}

function withDetail(name: string, detail: string): string {
  return name === "" || detail === "" ? name || detail : `${name} (${detail})`;
}
