import { fold } from "@/lib/domain/evidence/claims/fold";
import type { MergeReason } from "@/lib/domain/profile/merge/merge-conflict.schema";
import { type Entry, type Member, type Section, text } from "@/lib/domain/profile/merge/merge-sections";
import { bareUrl, MergedValues } from "@/lib/domain/profile/merge/merged-values";

const BASICS: Record<string, string> = { name: "Name", email: "Email", phone: "Phone", url: "Website" };

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts entries of several resumes together that are the same one, section by section. */
export class MergedEntries extends MergedValues {
  readonly reasons: MergeReason[] = [];

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
