import type { Resume } from "@/lib/domain/resume/resume.schema";

export type FieldSpec = {
  /** JSON pointer of the value. */
  pointer: string;
  label: string;
  kind: "line" | "text" | "date";
  autoComplete?: string;
};
export type EntrySpec = { pointer: string; title: string; fields: FieldSpec[] };
export type SectionSpec = { id: string; title: string; entries: EntrySpec[]; hasNoEntries?: string };

function line(pointer: string, label: string): FieldSpec {
  return { pointer, label, kind: "line" };
}
function date(pointer: string, label: string): FieldSpec {
  return { pointer, label, kind: "date" };
}
function texts(pointer: string, values: readonly string[] | undefined, label: string): FieldSpec[] {
  return (values ?? []).map((_, index) => ({
    pointer: `${pointer}/${index}`,
    label: `${label} ${index + 1}`,
    kind: "text",
  }));
}
function title(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(", ") || "Not named";
}

/** Every value of a resume that its owner can read and correct, in the order of a resume. */
export function resumeSections(resume: Resume): SectionSpec[] {
  const basics: FieldSpec[] = [
    { ...line("/basics/name", "Name"), autoComplete: "name" },
    line("/basics/label", "Headline"),
    { ...line("/basics/email", "Email"), autoComplete: "email" },
    { ...line("/basics/phone", "Phone"), autoComplete: "tel" },
    line("/basics/location/city", "City"),
    line("/basics/url", "Website"),
    ...(resume.basics?.profiles ?? []).map((profile, index) =>
      line(`/basics/profiles/${index}/url`, profile.network ?? `Profile ${index + 1}`),
    ),
    { pointer: "/basics/summary", label: "Summary", kind: "text" },
  ];
  const sections: SectionSpec[] = [
    { id: "basics", title: "You", entries: [{ pointer: "/basics", title: "", fields: basics }] },
    {
      id: "work",
      title: "Work",
      hasNoEntries: "No work was found in this file.",
      entries: (resume.work ?? []).map((item, index) => {
        const at = `/work/${index}`;
        return {
          pointer: at,
          title: title(item.position, item.name),
          fields: [
            line(`${at}/position`, "Title"),
            line(`${at}/name`, "Employer"),
            date(`${at}/startDate`, "From"),
            date(`${at}/endDate`, "Until"),
            line(`${at}/location`, "Place"),
            ...(item.summary ? [{ pointer: `${at}/summary`, label: "Summary", kind: "text" } as const] : []),
            ...texts(`${at}/highlights`, item.highlights, "Line"),
          ],
        };
      }),
    },
    {
      id: "education",
      title: "Education",
      hasNoEntries: "No education was found in this file.",
      entries: (resume.education ?? []).map((item, index) => {
        const at = `/education/${index}`;
        return {
          pointer: at,
          title: title(item.studyType, item.area, item.institution),
          fields: [
            line(`${at}/institution`, "School"),
            line(`${at}/studyType`, "Degree"),
            line(`${at}/area`, "Subject"),
            date(`${at}/startDate`, "From"),
            date(`${at}/endDate`, "Until"),
            ...(item.score ? [line(`${at}/score`, "Grade")] : []),
          ],
        };
      }),
    },
    {
      id: "skills",
      title: "Skills",
      hasNoEntries: "No list of skills was found in this file.",
      entries: (resume.skills ?? []).map((item, index) => ({
        pointer: `/skills/${index}`,
        title: title(item.name),
        fields: item.keywords?.length
          ? item.keywords.map((_, keyword) =>
              line(`/skills/${index}/keywords/${keyword}`, `${item.name ?? "Skill"} ${keyword + 1}`),
            )
          : [line(`/skills/${index}/name`, "Skill")],
      })),
    },
    {
      id: "projects",
      title: "Projects",
      entries: (resume.projects ?? []).map((item, index) => {
        const at = `/projects/${index}`;
        return {
          pointer: at,
          title: title(item.name),
          fields: [
            line(`${at}/name`, "Name"),
            date(`${at}/startDate`, "From"),
            date(`${at}/endDate`, "Until"),
            ...(item.description
              ? [{ pointer: `${at}/description`, label: "Description", kind: "text" } as const]
              : []),
            ...texts(`${at}/highlights`, item.highlights, "Line"),
          ],
        };
      }),
    },
    {
      id: "certificates",
      title: "Certificates",
      entries: (resume.certificates ?? []).map((item, index) => ({
        pointer: `/certificates/${index}`,
        title: title(item.name),
        fields: [
          line(`/certificates/${index}/name`, "Name"),
          line(`/certificates/${index}/issuer`, "Issuer"),
          date(`/certificates/${index}/date`, "Date"),
        ],
      })),
    },
    {
      id: "languages",
      title: "Languages",
      entries: (resume.languages ?? []).map((item, index) => ({
        pointer: `/languages/${index}`,
        title: title(item.language),
        fields: [line(`/languages/${index}/language`, "Language"), line(`/languages/${index}/fluency`, "How well")],
      })),
    },
  ];
  return sections.filter((section) => section.entries.length > 0 || section.hasNoEntries);
}
