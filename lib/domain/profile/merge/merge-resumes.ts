import { fold } from "@/lib/domain/evidence/claims/fold";
import type { MergeChoices, MergeConflict, MergeReason } from "@/lib/domain/profile/merge/merge-conflict.schema";
import { type Entry, type Member, SECTIONS, type Section, text } from "@/lib/domain/profile/merge/merge-sections";
import { isSameDate } from "@/lib/domain/profile/merge/same-entry";
import { likeness } from "@/lib/domain/resume/reread/align-items";
import { type Provenance, type Resume, resumeSchema } from "@/lib/domain/resume/resume.schema";

export type MergeSource = { id: string; resume: Resume };
export type MergedResume = { resume: Resume; conflicts: MergeConflict[]; reasons: MergeReason[] };

type Value = { value: string; source: number; at: string };

const BASICS: Record<string, string> = { name: "Name", email: "Email", phone: "Phone", url: "Website" };

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const numbersOf = (words: string): string => (words.match(/\d+/g) ?? []).join(" ");
const lastDigits = (phone: string): string => phone.replace(/\D/g, "").slice(-8);
const bareUrl = (url: string): string => fold(url).replace(/^https?:\/\/(www\.)?|\/$/g, "");

function isSameValue(field: string, a: string, b: string): boolean {
  if (/date$/i.test(field)) return a === b || (a !== "present" && b !== "present" && isSameDate(a, b));
  if (field === "phone") return lastDigits(a) === lastDigits(b);
  if (field === "url") return bareUrl(a) === bareUrl(b);
  return (
    fold(a)
      .replace(/[^\p{L}\p{N}+#%]+/gu, " ")
      .trim() ===
    fold(b)
      .replace(/[^\p{L}\p{N}+#%]+/gu, " ")
      .trim()
  );
}

class Merge {
  readonly conflicts: MergeConflict[] = [];
  readonly reasons: MergeReason[] = [];
  readonly fields: Record<string, Provenance> = {};
  readonly openEnded: string[] = [];
  constructor(
    private readonly sources: readonly MergeSource[],
    private readonly choices: MergeChoices,
  ) {}

  private idOf(source: number): string {
    return this.sources[source]?.id ?? "";
  }

  /** Notes where a value of the result stands: its own place first, then the other uploads that say the same. */
  private locate(at: string, from: { source: number; at: string }, others: readonly number[] = []): void {
    const field = this.sources[from.source]?.resume.meta?.dossier?.fields[from.at];
    if (field)
      this.fields[at] = {
        ...field,
        resumeIds: [...new Set([from.source, ...others])].map((source) => this.idOf(source)),
      };
  }

  /** One value for a field that several entries state; where they disagree, the owner's choice or the first one's. */
  pick(
    section: string,
    subject: string,
    field: string,
    label: string | undefined,
    values: readonly Value[],
    at: string,
  ): string | undefined {
    const groups: Value[][] = [];
    for (const value of values) {
      const group = groups.find((known) => known.some((one) => isSameValue(field, one.value, value.value)));
      if (group) group.push(value);
      else groups.push([value]);
    }
    // "2019-03" says what "2019" says, more precisely.
    const speakers = groups.map((group) =>
      /date$/i.test(field)
        ? group.reduce((best, one) => (one.value.length > best.value.length ? one : best))
        : group[0],
    );
    let used = 0;
    if (label && groups.length > 1) {
      const told = speakers.map((speaker) => speaker?.value ?? "");
      const key = [section, field, ...told.map((value) => fold(value)).sort()].join("|");
      const choice = this.choices[key];
      const chosen = choice === undefined ? -1 : told.indexOf(choice);
      if (chosen !== -1) used = chosen;
      this.conflicts.push({
        key,
        section,
        subject,
        field,
        label,
        options: groups.map((group, index) => ({
          value: told[index] ?? "",
          resumeIds: [...new Set(group.map((one) => this.idOf(one.source)))],
        })),
        used: told[used] ?? "",
        isChosen: chosen !== -1,
      });
    }
    const speaker = speakers[used];
    if (!speaker) return undefined;
    this.locate(
      at,
      speaker,
      groups[used]?.map((one) => one.source),
    );
    return speaker.value;
  }

  /** Lines of several entries, each once. Two that differ in a number alone disagree. */
  lines(section: string, subject: string, field: string, members: readonly Member[], at: string): string[] {
    const isKeyword = field === "keywords" || field === "roles";
    const groups: Value[][] = [];
    for (const { source, at: from, entry } of members) {
      const list = entry[field];
      if (!Array.isArray(list)) continue;
      const own: Value[][] = [];
      for (const [index, item] of list.entries()) {
        if (typeof item !== "string" || item.trim() === "") continue;
        const value = { value: item, source, at: `${from}/${field}/${index}` };
        // Lines of one resume are never doubles of each other.
        const group = groups.find(
          (known) =>
            !own.includes(known) &&
            known.some((one) => (isKeyword ? fold(one.value) === fold(item) : likeness(one.value, item) >= 0.8)),
        );
        if (group) {
          group.push(value);
          own.push(group);
        } else {
          const fresh = [value];
          groups.push(fresh);
          own.push(fresh);
        }
      }
    }
    return groups.flatMap((group, index) => {
      const isDisputed = !isKeyword && new Set(group.map((one) => numbersOf(one.value))).size > 1;
      if (isDisputed) {
        const value = this.pick(section, subject, "line", "Line", group, `${at}/${field}/${index}`);
        return value ? [value] : [];
      }
      const [first] = group;
      if (!first) return [];
      this.locate(
        `${at}/${field}/${index}`,
        first,
        group.map((one) => one.source),
      );
      return [first.value];
    });
  }

  entry(section: Section, members: readonly Member[], at: string): Entry {
    const first = members[0];
    if (!first) return {};
    const subject = section.subject(first.entry) || "an entry without a name";
    const result: Entry = {};
    for (const key of new Set(members.flatMap((member) => Object.keys(member.entry)))) {
      if (members.some((member) => Array.isArray(member.entry[key]))) {
        result[key] = this.lines(section.name, subject, key, members, at);
        continue;
      }
      if (key === "endDate") continue;
      const values = members.flatMap((member) => {
        const value = text(member.entry, key);
        return value === undefined ? [] : [{ value, source: member.source, at: `${member.at}/${key}` }];
      });
      const value =
        values.length > 0
          ? this.pick(section.name, subject, key, section.asks[key], values, `${at}/${key}`)
          : first.entry[key];
      if (value !== undefined) result[key] = value;
    }
    const ends = members.flatMap((member) => {
      const value = text(member.entry, "endDate") ?? (member.isOpen ? "present" : undefined);
      return value === undefined ? [] : [{ value, source: member.source, at: `${member.at}/endDate` }];
    });
    const end = this.pick(section.name, subject, "endDate", section.asks.endDate, ends, `${at}/endDate`);
    if (end === "present") this.openEnded.push(at);
    else if (end !== undefined) result.endDate = end;
    this.locate(
      at,
      first,
      members.map((member) => member.source),
    );
    return result;
  }

  section(section: Section): Entry[] | undefined {
    const members = this.sources.flatMap(({ resume }, source): Member[] => {
      const list: unknown = Reflect.get(resume, section.name);
      if (!Array.isArray(list)) return [];
      const open = new Set(resume.meta?.dossier?.openEnded ?? []);
      return list.flatMap((entry, index) => {
        const at = `/${section.name}/${index}`;
        return isEntry(entry) ? [{ source, at, entry, isOpen: open.has(at) }] : [];
      });
    });
    if (section.name === "skills") withoutRepeats(members);
    if (members.length === 0) return undefined;
    const groups: Member[][] = [];
    for (const member of members) {
      let reason: string | null = null;
      // Entries of one resume are never the same one: its owner wrote them apart.
      const group = groups.find(
        (known) =>
          known.every((other) => other.source !== member.source) &&
          known.some((other) => {
            reason = section.why(other, member);
            return reason !== null;
          }),
      );
      if (!group) {
        groups.splice(this.placeFor(groups, member), 0, [member]);
        continue;
      }
      group.push(member);
      if (reason && section.asks.startDate)
        this.reasons.push({
          subject: section.subject(group[0]?.entry ?? {}) || "an entry without a name",
          reason,
          resumeIds: group.map((one) => this.idOf(one.source)),
        });
    }
    return groups.map((group, index) => this.entry(section, group, `/${section.name}/${index}`));
  }

  /** The first resume's order stands; an entry that only another one has goes before the first that began earlier. */
  private placeFor(groups: readonly Member[][], member: Member): number {
    const start = text(member.entry, "startDate");
    if (member.source === 0 || start === undefined) return groups.length;
    const at = groups.findIndex((group) => {
      const other = group[0] ? text(group[0].entry, "startDate") : undefined;
      return other !== undefined && other < start;
    });
    return at === -1 ? groups.length : at;
  }

  basics(): Entry | undefined {
    const all = this.sources.map(({ resume }, source) => ({ source, basics: resume.basics }));
    if (all.every(({ basics }) => basics === undefined)) return undefined;
    const result: Entry = {};
    for (const key of new Set(all.flatMap(({ basics }) => Object.keys(basics ?? {})))) {
      const values = all.flatMap(({ source, basics }) => {
        const value = text(basics ?? {}, key);
        return value === undefined ? [] : [{ value, source, at: `/basics/${key}` }];
      });
      if (values.length > 0) {
        const value = this.pick("basics", "You", key, BASICS[key], values, `/basics/${key}`);
        if (value !== undefined) result[key] = value;
        continue;
      }
      const holder = all.find(({ basics }) => basics?.[key] !== undefined);
      if (key === "profiles") result.profiles = this.profiles();
      else if (holder) {
        result[key] = holder.basics?.[key];
        for (const pointer of Object.keys(this.sources[holder.source]?.resume.meta?.dossier?.fields ?? {})) {
          if (pointer === `/basics/${key}` || pointer.startsWith(`/basics/${key}/`))
            this.locate(pointer, { source: holder.source, at: pointer });
        }
      }
    }
    return result;
  }

  private profiles(): Entry[] {
    const result: Entry[] = [];
    const seen = new Set<string>();
    for (const [source, { resume }] of this.sources.entries()) {
      for (const [index, profile] of (resume.basics?.profiles ?? []).entries()) {
        const key = bareUrl(profile.url ?? `${profile.network}/${profile.username}`);
        if (seen.has(key)) continue;
        seen.add(key);
        for (const field of ["url", "username", "network"])
          this.locate(`/basics/profiles/${result.length}/${field}`, {
            source,
            at: `/basics/profiles/${index}/${field}`,
          });
        result.push(profile);
      }
    }
    return result;
  }
}

/** Skills are one list: a keyword that an earlier resume has is blanked, which keeps the places of the others. */
function withoutRepeats(members: Member[]): void {
  const seen = new Map<string, number>();
  for (const [index, member] of members.entries()) {
    const { keywords } = member.entry;
    if (!Array.isArray(keywords)) continue;
    const kept = keywords.map((word) => {
      const key = typeof word === "string" ? fold(word) : "";
      const holder = seen.get(key) ?? member.source;
      seen.set(key, holder);
      return holder === member.source ? word : "";
    });
    members[index] = { ...member, entry: { ...member.entry, keywords: kept } };
  }
  const isEmptied = ({ entry }: Member) =>
    Array.isArray(entry.keywords) && entry.keywords.length > 0 && entry.keywords.every((word) => word === "");
  members.splice(0, members.length, ...members.filter((member) => !isEmptied(member)));
}

/**
 * One profile from several resumes of a person. The first source is the primary one: its order and words stand, the others
 * add what it does not have. Where they disagree (dates, titles, degrees, names, a number in a line) nothing is mixed: the
 * owner's choice is used, and until there is one the primary resume's value. Deterministic; one source comes back as it is.
 */
export function mergeResumes(sources: readonly MergeSource[], choices: MergeChoices = {}): MergedResume {
  const merge = new Merge(sources, choices);
  const [first] = sources;
  if (!first) return { resume: {}, conflicts: [], reasons: [] };
  if (sources.length === 1) {
    const dossier = first.resume.meta?.dossier;
    if (!dossier) return { resume: first.resume, conflicts: [], reasons: [] };
    const fields = Object.fromEntries(
      Object.entries(dossier.fields).map(([pointer, field]) => [pointer, { ...field, resumeIds: [first.id] }]),
    );
    return {
      resume: { ...first.resume, meta: { ...first.resume.meta, dossier: { ...dossier, fields } } },
      conflicts: [],
      reasons: [],
    };
  }
  const basics = merge.basics();
  const sections = Object.fromEntries(
    SECTIONS.flatMap((section) => {
      const entries = merge.section(section);
      return entries ? [[section.name, entries]] : [];
    }),
  );
  const warnings = [...new Set(sources.flatMap(({ resume }) => resume.meta?.dossier?.warnings ?? []))];
  const resume = resumeSchema.parse({
    ...(basics ? { basics } : {}),
    ...sections,
    meta: { ...first.resume.meta, dossier: { fields: merge.fields, openEnded: merge.openEnded, warnings } },
  });
  return { resume, conflicts: merge.conflicts, reasons: merge.reasons };
}
