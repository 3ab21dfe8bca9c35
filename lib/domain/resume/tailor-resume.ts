import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { Requirement } from "@/lib/domain/match/match.schema";
import { relevanceFor } from "@/lib/domain/resume/evidence-relevance";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { provenanceOf } from "@/lib/domain/resume/tailor-provenance";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";

export type TailorInput = {
  resume: Resume;
  evidence: Evidence[];
  posting: { title: string; company: string };
  requirements: Requirement[];
};

/** Bullets kept of the latest role, and of each earlier one, when the whole resume has more than fits two pages. */
const KEEP = { latest: 7, earlier: 4, whole: 16 };
const KEEP_PROJECTS = 4;

/** The order of sections when nothing speaks for another. */
export const STANDARD_SECTION_ORDER = [
  "basics",
  "work",
  "projects",
  "skills",
  "education",
  "certificates",
  "languages",
  "publications",
  "awards",
  "volunteer",
  "interests",
  "references",
] as const;

/**
 * A resume for one job in the owner's own words: the most relevant bullets, skills, projects and certificates come
 * first, the least relevant bullets of a long resume are left out, the order of roles stays. Nothing is written anew.
 */
export function tailorResume(input: TailorInput): TailoredResume {
  const relevance = relevanceFor(input.posting, input.requirements);
  const skillsOf = new Map(input.evidence.map((item) => [item.pointer, item.asserts.skills]));
  const score = (text: string, pointer: string) => relevance(text, skillsOf.get(pointer)).score;
  const changes: string[] = [];
  const moves = new Map<string, number[]>();
  const order = <T>(list: T[], pointer: string, scoreOf: (item: T, at: string) => number, keep = list.length): T[] => {
    const ranked = list
      .map((item, index) => ({ item, index, score: scoreOf(item, `${pointer}/${index}`) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, keep);
    moves.set(
      pointer,
      ranked.map((r) => r.index),
    );
    return ranked.map((r) => r.item);
  };

  const { resume } = input;
  const bulletCount = (resume.work ?? []).reduce((sum, w) => sum + (w.highlights?.length ?? 0), 0);
  const work = resume.work?.map((entry, i) => {
    if (!entry.highlights || entry.highlights.length === 0) return entry;
    const keep = bulletCount <= KEEP.whole ? entry.highlights.length : i === 0 ? KEEP.latest : KEEP.earlier;
    const highlights = order(entry.highlights, `/work/${i}/highlights`, score, keep);
    const dropped = entry.highlights.length - highlights.length;
    const label = (entry.name ?? entry.position ?? "one role").replace(/\.$/, "");
    if (dropped > 0)
      changes.push(`Left out ${dropped} less relevant ${dropped === 1 ? "point" : "points"} at ${label}.`);
    if (highlights[0] !== undefined && highlights[0] !== entry.highlights[0])
      changes.push(`Moved "${short(highlights[0])}" to the top at ${label}.`);
    return { ...entry, highlights };
  });

  const keywordsFirst = resume.skills?.map((group, i) =>
    group.keywords ? { ...group, keywords: order(group.keywords, `/skills/${i}/keywords`, score) } : group,
  );
  const skills =
    keywordsFirst &&
    order(keywordsFirst, "/skills", (group, at) =>
      Math.max(0, ...(group.keywords ?? [group.name ?? ""]).map((k) => score(k, at))),
    );
  const front =
    skills
      ?.flatMap((g) => g.keywords ?? [g.name ?? ""])
      .filter((k) => relevance(k).requirements.length > 0)
      .slice(0, 3) ?? [];
  if (front.length > 0 && JSON.stringify(skills) !== JSON.stringify(resume.skills))
    changes.push(`Moved ${front.join(", ")} to the front of your skills.`);

  const projects =
    resume.projects &&
    order(
      resume.projects,
      "/projects",
      (p, at) =>
        score([p.name, p.description, ...(p.highlights ?? []), ...(p.keywords ?? [])].filter(Boolean).join(" "), at),
      KEEP_PROJECTS,
    );
  if (projects && resume.projects && projects.length < resume.projects.length)
    changes.push(`Kept the ${projects.length} most relevant of ${resume.projects.length} projects.`);
  const certificates =
    resume.certificates &&
    order(resume.certificates, "/certificates", (c, at) => score([c.name, c.issuer].filter(Boolean).join(" "), at));

  const sectionOrder = sections(resume, (text) => relevance(text).score);
  if (sectionOrder.indexOf("projects") >= 0 && sectionOrder.indexOf("projects") < sectionOrder.indexOf("work"))
    changes.push("Put your projects before your work history, where they answer more of the posting.");
  if (changes.length === 0) changes.push("Nothing was moved: your resume already leads with what this job asks for.");

  const tailored: Resume = {
    ...resume,
    ...(work ? { work } : {}),
    ...(skills ? { skills } : {}),
    ...(projects ? { projects } : {}),
    ...(certificates ? { certificates } : {}),
    meta: {
      ...resume.meta,
      dossier: {
        ...resume.meta?.dossier,
        fields: {},
        warnings: [],
        openEnded: resume.meta?.dossier?.openEnded?.flatMap((p) => movedPointer(p, moves)) ?? [],
        sectionOrder,
      },
    },
  };
  return { resume: tailored, provenance: provenanceOf(tailored, input.evidence, moves), changes };
}

/** Where an entry of the original stands now; nothing when it was left out. */
function movedPointer(pointer: string, moves: ReadonlyMap<string, number[]>): string[] {
  const m = /^(\/\w+)\/(\d+)$/.exec(pointer);
  const permutation = m?.[1] ? moves.get(m[1]) : undefined;
  if (!m || !permutation) return [pointer];
  const at = permutation.indexOf(Number(m[2]));
  return at < 0 ? [] : [`${m[1]}/${at}`];
}

/** Sections in the order a reader for this job wants them: work first, unless projects or education answer clearly more. */
function sections(resume: Resume, score: (text: string) => number): string[] {
  const total = (texts: (string | undefined)[]) => texts.reduce((sum, t) => sum + (t ? score(t) : 0), 0);
  const work = total((resume.work ?? []).flatMap((w) => [w.position, w.summary, ...(w.highlights ?? [])]));
  const projects = total((resume.projects ?? []).flatMap((p) => [p.description, ...(p.highlights ?? [])]));
  const order: string[] = [...STANDARD_SECTION_ORDER];
  if (projects > work * 1.5 && projects > 3) order.splice(1, 2, "projects", "work");
  if ((resume.work ?? []).length === 0)
    return ["basics", "education", ...order.filter((s) => s !== "basics" && s !== "education")];
  return order;
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
