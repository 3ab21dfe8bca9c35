import type { Resume } from "@/lib/domain/resume/resume.schema";

/** One line of a resume as a reader sees it. */
export type ResumeLine = {
  pointer: string;
  section: string;
  /** The entry it stands under, the same in both resumes: "Platform engineer, Fjordbank". Empty for sections without entries. */
  entry: string;
  text: string;
};

function joined(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(", ");
}

/** Every line of a resume, in reading order. */
export function resumeLines(resume: Resume): ResumeLine[] {
  const lines: ResumeLine[] = [];
  const add = (section: string, entry: string, pointer: string, text: string | undefined) => {
    if (text?.trim()) lines.push({ pointer, section, entry, text: text.trim() });
  };
  add("Summary", "", "/basics/label", resume.basics?.label);
  add("Summary", "", "/basics/summary", resume.basics?.summary);
  resume.work?.forEach((item, index) => {
    const at = `/work/${index}`;
    const entry = joined(item.position, item.name);
    add("Work", entry, at, entry);
    add("Work", entry, `${at}/summary`, item.summary);
    item.highlights?.forEach((text, line) => add("Work", entry, `${at}/highlights/${line}`, text));
  });
  resume.projects?.forEach((item, index) => {
    const at = `/projects/${index}`;
    const entry = item.name ?? "";
    add("Projects", entry, at, entry);
    add("Projects", entry, `${at}/description`, item.description);
    item.highlights?.forEach((text, line) => add("Projects", entry, `${at}/highlights/${line}`, text));
  });
  resume.skills?.forEach((item, index) => {
    if (!item.keywords?.length) add("Skills", "", `/skills/${index}/name`, item.name);
    item.keywords?.forEach((text, line) => add("Skills", item.name ?? "", `/skills/${index}/keywords/${line}`, text));
  });
  resume.education?.forEach((item, index) => {
    const entry = joined(item.studyType, item.area, item.institution);
    add("Education", entry, `/education/${index}`, entry);
    item.courses?.forEach((text, line) => add("Education", entry, `/education/${index}/courses/${line}`, text));
  });
  resume.certificates?.forEach((item, index) =>
    add("Certificates", "", `/certificates/${index}`, joined(item.name, item.issuer)),
  );
  resume.awards?.forEach((item, index) => add("Awards", "", `/awards/${index}`, joined(item.title, item.awarder)));
  resume.publications?.forEach((item, index) =>
    add("Publications", "", `/publications/${index}`, joined(item.name, item.publisher)),
  );
  resume.volunteer?.forEach((item, index) => {
    const at = `/volunteer/${index}`;
    const entry = joined(item.position, item.organization);
    add("Volunteering", entry, at, entry);
    item.highlights?.forEach((text, line) => add("Volunteering", entry, `${at}/highlights/${line}`, text));
  });
  resume.languages?.forEach((item, index) =>
    add("Languages", "", `/languages/${index}`, joined(item.language, item.fluency)),
  );
  resume.interests?.forEach((item, index) => add("Interests", "", `/interests/${index}`, item.name));
  return lines;
}
