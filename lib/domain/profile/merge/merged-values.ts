import { fold } from "@/lib/domain/evidence/claims/fold";
import type { MergeChoices, MergeConflict } from "@/lib/domain/profile/merge/merge-conflict.schema";
import type { Member } from "@/lib/domain/profile/merge/merge-sections";
import type { MergeSource } from "@/lib/domain/profile/merge/merge-source";
import { isSameDate } from "@/lib/domain/profile/merge/same-entry";
import { likeness } from "@/lib/domain/resume/reread/align-items";
import type { Provenance } from "@/lib/domain/resume/resume.schema";

/** A value as one resume states it. */
type Value = { value: string; source: number; at: string };

const numbersOf = (words: string): string => (words.match(/\d+/g) ?? []).join(" ");
const lastDigits = (phone: string): string => phone.replace(/\D/g, "").slice(-8);
export const bareUrl = (url: string): string => fold(url).replace(/^https?:\/\/(www\.)?|\/$/g, "");

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

/** Chooses among the values and lines that several resumes state, and remembers from where each came. */
export class MergedValues {
  readonly conflicts: MergeConflict[] = [];
  readonly fields: Record<string, Provenance> = {};
  readonly openEnded: string[] = [];
  constructor(
    protected readonly sources: readonly MergeSource[],
    private readonly choices: MergeChoices,
  ) {}

  protected idOf(source: number): string {
    return this.sources[source]?.id ?? "";
  }

  /** Notes where a value of the result stands: its own place first, then the other uploads that say the same. */
  protected locate(at: string, from: { source: number; at: string }, others: readonly number[] = []): void {
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
}
