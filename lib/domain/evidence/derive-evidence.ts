import type { Evidence, EvidenceKind } from "@/lib/domain/evidence/evidence.schema";
import { evidenceId } from "@/lib/domain/evidence/evidence-id";
import { findOutcomes } from "@/lib/domain/evidence/find-outcomes";
import { placesOf } from "@/lib/domain/evidence/places-of";
import { parseQuantities } from "@/lib/domain/evidence/quantity";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

type Asserts = Partial<Evidence["asserts"]>;

/**
 * The ledger of facts in a resume: one piece of evidence for every role, bullet, degree, course, skill, project,
 * certificate, language, publication, award, contact detail and interest, each with what it asserts. Ids depend on
 * content alone, so an edited resume keeps the ids of what did not change. A bullet asserts the employer, title and
 * span of its entry, so that a sentence built on it may name them. `skills` null leaves skills in running text
 * unrecognised; those of the skills section count in any case.
 */
export function deriveEvidence(resume: Resume, skills: SkillRecognizer | null): Evidence[] {
  const ledger = new Map<string, Evidence>();
  const openEnded = new Set(resume.meta?.dossier?.openEnded ?? []);

  const add = (
    kind: EvidenceKind,
    text: string | undefined,
    pointer: string,
    entry: string | undefined,
    owner: string,
    asserts: Asserts = {},
  ) => {
    const words = text?.trim();
    if (!words) return;
    const named = asserts.skills ?? [];
    // A name, an address or a link is no skill and no quantity, whatever its letters and digits.
    const isContact = kind === "contact";
    const recognized = isContact ? [] : (skills?.recognize(words).map((mention) => mention.label) ?? []);
    let id = evidenceId(kind, owner, words);
    // The same words twice in one entry are two facts only by their place.
    for (let copy = 2; ledger.has(id); copy++) id = evidenceId(kind, `${owner}#${copy}`, words);
    const outcomes = kind === "bullet" || kind === "project" || kind === "award" ? findOutcomes(words) : [];
    const places = placesOf(resume, pointer);
    ledger.set(id, {
      id,
      kind,
      text: words,
      pointer,
      ...(entry ? { entry } : {}),
      asserts: {
        ...stated(asserts),
        skills: [...new Set([...named, ...recognized])],
        quantities: isContact ? [] : parseQuantities(words),
        ...(outcomes.length > 0 ? { outcomes } : {}),
      },
      ...(places.length > 0 ? { places } : {}),
      source: "resume",
    });
  };
  const end = (pointer: string, endDate: string | undefined) =>
    endDate ?? (openEnded.has(pointer) ? "present" : undefined);

  const { basics } = resume;
  add("contact", basics?.name, "/basics/name", undefined, "basics");
  add("contact", basics?.email, "/basics/email", undefined, "basics");
  add("contact", basics?.phone, "/basics/phone", undefined, "basics");
  add("contact", basics?.url, "/basics/url", undefined, "basics");
  const { address, city, region, countryCode } = basics?.location ?? {};
  const place = [address, city, region].filter(Boolean).join(", ") || countryCode;
  add("contact", place, "/basics/location", undefined, "basics", { location: place });
  basics?.profiles?.forEach((profile, i) => {
    add("contact", profile.url ?? profile.username, `/basics/profiles/${i}`, undefined, "basics");
  });
  add("summary", basics?.label, "/basics/label", undefined, "basics");
  add("summary", basics?.summary, "/basics/summary", undefined, "basics");

  resume.work?.forEach((work, i) => {
    const entry = `/work/${i}`;
    const owner = `work|${work.name ?? ""}|${work.position ?? ""}|${work.startDate ?? ""}`;
    const asserts: Asserts = {
      employer: work.name,
      title: work.position,
      startDate: work.startDate,
      endDate: end(entry, work.endDate),
      location: work.location,
    };
    add("role", [work.position, work.name].filter(Boolean).join(", "), entry, entry, owner, asserts);
    add("bullet", work.summary, `${entry}/summary`, entry, owner, asserts);
    work.highlights?.forEach((text, k) => {
      add("bullet", text, `${entry}/highlights/${k}`, entry, owner, asserts);
    });
  });
  resume.volunteer?.forEach((work, i) => {
    const entry = `/volunteer/${i}`;
    const owner = `volunteer|${work.organization ?? ""}|${work.position ?? ""}|${work.startDate ?? ""}`;
    const asserts: Asserts = {
      employer: work.organization,
      title: work.position,
      startDate: work.startDate,
      endDate: end(entry, work.endDate),
    };
    add("volunteer", [work.position, work.organization].filter(Boolean).join(", "), entry, entry, owner, asserts);
    add("bullet", work.summary, `${entry}/summary`, entry, owner, asserts);
    work.highlights?.forEach((text, k) => {
      add("bullet", text, `${entry}/highlights/${k}`, entry, owner, asserts);
    });
  });
  resume.education?.forEach((school, i) => {
    const entry = `/education/${i}`;
    const degree = [school.studyType, school.area].filter(Boolean).join(", ") || undefined;
    const owner = `education|${school.institution ?? ""}|${degree ?? ""}`;
    const asserts: Asserts = {
      institution: school.institution,
      degree,
      startDate: school.startDate,
      endDate: end(entry, school.endDate),
    };
    add("degree", [degree, school.institution].filter(Boolean).join(", "), entry, entry, owner, asserts);
    add("degree", school.score, `${entry}/score`, entry, owner, asserts);
    school.courses?.forEach((text, k) => {
      add("course", text, `${entry}/courses/${k}`, entry, owner, asserts);
    });
  });
  resume.projects?.forEach((project, i) => {
    const entry = `/projects/${i}`;
    const owner = `project|${project.name ?? ""}`;
    const keywords = canonical(project.keywords, skills);
    const asserts: Asserts = {
      employer: project.entity,
      title: project.roles?.[0],
      startDate: project.startDate,
      endDate: end(entry, project.endDate),
      skills: keywords,
    };
    add("project", project.name, entry, entry, owner, asserts);
    add("project", project.description, `${entry}/description`, entry, owner, asserts);
    project.highlights?.forEach((text, k) => {
      add("bullet", text, `${entry}/highlights/${k}`, entry, owner, asserts);
    });
  });
  resume.skills?.forEach((group, i) => {
    const entry = `/skills/${i}`;
    if (!group.keywords?.length)
      add("skill", group.name, `${entry}/name`, entry, "skills", { skills: canonical([group.name], skills) });
    group.keywords?.forEach((text, k) => {
      add("skill", text, `${entry}/keywords/${k}`, entry, "skills", { skills: canonical([text], skills) });
    });
  });
  resume.certificates?.forEach((item, i) => {
    add(
      "certificate",
      [item.name, item.issuer].filter(Boolean).join(", "),
      `/certificates/${i}`,
      `/certificates/${i}`,
      "certificates",
      { startDate: item.date, institution: item.issuer },
    );
  });
  resume.awards?.forEach((item, i) => {
    const owner = `award|${item.title ?? ""}`;
    add("award", [item.title, item.awarder].filter(Boolean).join(", "), `/awards/${i}`, `/awards/${i}`, "awards", {
      startDate: item.date,
      institution: item.awarder,
    });
    add("award", item.summary, `/awards/${i}/summary`, `/awards/${i}`, owner);
  });
  resume.publications?.forEach((item, i) => {
    const owner = `publication|${item.name ?? ""}`;
    add(
      "publication",
      [item.name, item.publisher].filter(Boolean).join(", "),
      `/publications/${i}`,
      `/publications/${i}`,
      "publications",
      { startDate: item.releaseDate },
    );
    add("publication", item.summary, `/publications/${i}/summary`, `/publications/${i}`, owner);
  });
  resume.languages?.forEach((item, i) => {
    add(
      "language",
      [item.language, item.fluency].filter(Boolean).join(": "),
      `/languages/${i}`,
      `/languages/${i}`,
      "languages",
      { skills: item.language ? [item.language] : [] },
    );
  });
  resume.interests?.forEach((item, i) => {
    add(
      "interest",
      [item.name, item.keywords?.join(", ")].filter(Boolean).join(": "),
      `/interests/${i}`,
      `/interests/${i}`,
      "interests",
    );
  });
  return [...ledger.values()];
}

function canonical(names: (string | undefined)[] | undefined, skills: SkillRecognizer | null): string[] {
  return (names ?? []).flatMap((name) => (name?.trim() ? [skills?.canonical(name) ?? name.trim()] : []));
}

/** Drops the keys nobody stated, so that a missing employer is absent instead of undefined. */
function stated(asserts: Asserts): Asserts {
  return Object.fromEntries(Object.entries(asserts).filter(([, value]) => value !== undefined && value !== ""));
}
