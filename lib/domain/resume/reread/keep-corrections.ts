import { alignItems, likeness } from "@/lib/domain/resume/reread/align-items";
import type { RereadConflict } from "@/lib/domain/resume/reread/reread-conflict.schema";
import { type Provenance, type Resume, resumeSchema } from "@/lib/domain/resume/resume.schema";

/** Where a value of the result stood in the owner's version and in the new reading. */
type Origin = { at: string; ours: string | null; theirs: string | null; isOurs: boolean };
type Side = { value: unknown; at: string | null };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");
const under = (at: string | null, key: string | number): string | null =>
  at === null ? null : `${at}/${typeof key === "number" ? key : escaped(key)}`;
const NOWHERE: Side = { value: undefined, at: null };

/** What a person would call the value: the text itself, or the words of an entry. */
function told(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(told).filter(Boolean).join(", ");
  return isObject(value) ? Object.values(value).map(told).filter(Boolean).join(", ") : "";
}

class Merge {
  readonly origins: Origin[] = [];
  readonly conflicts: RereadConflict[] = [];
  constructor(private readonly confirmed: ReadonlySet<string>) {}

  value(base: unknown, ours: Side, theirs: Side, at: string): unknown {
    if (isObject(ours.value) && isObject(theirs.value)) return this.object(base, ours, theirs, at);
    if (Array.isArray(ours.value) && Array.isArray(theirs.value))
      return this.list(Array.isArray(base) ? base : [], ours.value, theirs.value, ours.at, theirs.at, at);
    const isConfirmed = ours.at !== null && this.confirmed.has(ours.at);
    const isOurs = isConfirmed || !same(ours.value, base);
    this.origins.push({ at, ours: ours.at, theirs: theirs.at, isOurs });
    if (!isOurs) return theirs.value;
    if (!same(ours.value, theirs.value) && !same(theirs.value, base)) {
      this.conflicts.push({
        pointer: at,
        kept: told(ours.value),
        before: told(base),
        read: theirs.value === undefined ? null : told(theirs.value),
      });
    }
    return ours.value;
  }

  private object(base: unknown, ours: Side, theirs: Side, at: string): Record<string, unknown> {
    const [b, o, t] = [base, ours.value, theirs.value].map((side) => (isObject(side) ? side : {}));
    const result: Record<string, unknown> = {};
    this.origins.push({ at, ours: ours.at, theirs: theirs.at, isOurs: false });
    for (const key of new Set([...Object.keys(t ?? {}), ...Object.keys(o ?? {})])) {
      if (at === "" && key === "meta") continue;
      const value = this.value(
        b?.[key],
        { value: o?.[key], at: under(ours.at, key) },
        { value: t?.[key], at: under(theirs.at, key) },
        `${at}/${escaped(key)}`,
      );
      if (value !== undefined) result[key] = value;
    }
    return result;
  }

  private list(
    base: readonly unknown[],
    ours: readonly unknown[],
    theirs: readonly unknown[],
    oursAt: string | null,
    theirsAt: string | null,
    at: string,
  ): unknown[] {
    this.origins.push({ at, ours: oursAt, theirs: theirsAt, isOurs: false });
    // The page changes values in place, so lists of one length belong together item by item.
    const baseOfOurs = base.length === ours.length ? ours.map((_, index) => index) : alignItems(ours, base);
    const baseOfTheirs = alignItems(theirs, base);
    const used = new Set<number>();
    const result: unknown[] = [];
    const put = (b: unknown, o: number | null, t: number | null) => {
      const here = `${at}/${result.length}`;
      result.push(
        this.value(
          b,
          o === null ? NOWHERE : { value: ours[o], at: under(oursAt, o) },
          t === null ? NOWHERE : { value: theirs[t], at: under(theirsAt, t) },
          here,
        ),
      );
      if (o !== null) used.add(o);
    };
    for (const [t, item] of theirs.entries()) {
      const b = baseOfTheirs[t] ?? -1;
      if (b === -1) {
        // New to the reader. The owner may have written it in before.
        const added = ours.findIndex((own, o) => baseOfOurs[o] === -1 && !used.has(o) && likeness(own, item) >= 0.8);
        if (added === -1) this.take(result, item, under(theirsAt, t), at);
        else put(undefined, added, t);
        continue;
      }
      const o = baseOfOurs.indexOf(b);
      // The owner took it out: it stays out.
      if (o !== -1 && !used.has(o)) put(base[b], o, t);
    }
    for (const [o, item] of ours.entries()) {
      if (used.has(o)) continue;
      const b = baseOfOurs[o] ?? -1;
      const isTouched = b === -1 || !same(item, base[b]) || this.isConfirmedUnder(under(oursAt, o));
      if (!isTouched) continue;
      const here = `${at}/${result.length}`;
      this.take(result, item, null, at, under(oursAt, o));
      if (b !== -1) this.conflicts.push({ pointer: here, kept: told(item), before: told(base[b]), read: null });
    }
    return result;
  }

  /** Takes over a whole value that only one side has. */
  private take(result: unknown[], item: unknown, theirsAt: string | null, at: string, oursAt: string | null = null) {
    const here = `${at}/${result.length}`;
    const walk = (value: unknown, to: string, from: string | null, own: string | null): void => {
      this.origins.push({ at: to, ours: own, theirs: from, isOurs: own !== null });
      if (Array.isArray(value))
        for (const [i, child] of value.entries()) walk(child, `${to}/${i}`, under(from, i), under(own, i));
      else if (isObject(value))
        for (const [key, child] of Object.entries(value))
          walk(child, `${to}/${escaped(key)}`, under(from, key), under(own, key));
    };
    walk(item, here, theirsAt, oursAt);
    result.push(item);
  }

  private isConfirmedUnder(at: string | null): boolean {
    return at !== null && [...this.confirmed].some((pointer) => pointer === at || pointer.startsWith(`${at}/`));
  }
}

type Dossier = NonNullable<NonNullable<Resume["meta"]>["dossier"]>;
const dossierOf = (resume: Resume): Dossier => resume.meta?.dossier ?? { fields: {}, openEnded: [], warnings: [] };

function mergeDossier(origins: readonly Origin[], before: Resume, ours: Resume, read: Resume): Dossier {
  const [old, own, fresh] = [dossierOf(before), dossierOf(ours), dossierOf(read)];
  const fields: Record<string, Provenance> = {};
  const openEnded: string[] = [];
  for (const { at, ours: oursAt, theirs, isOurs } of origins) {
    const place = theirs === null ? undefined : fresh.fields[theirs];
    const mine = oursAt === null ? undefined : own.fields[oursAt];
    if (isOurs && oursAt !== null) fields[at] = { ...(place ?? mine), confidence: 1, source: "owner" };
    else if (place) fields[at] = place;
    const wasOpen = oursAt !== null && old.openEnded.includes(oursAt);
    const isOpenNow = theirs !== null && fresh.openEnded.includes(theirs);
    const isOpenHere = oursAt !== null && own.openEnded.includes(oursAt);
    if (theirs === null ? isOpenHere : oursAt === null || isOpenHere === wasOpen ? isOpenNow : isOpenHere)
      openEnded.push(at);
  }
  return { ...fresh, fields, openEnded };
}

/**
 * Puts the owner's corrections onto a new reading of the same file: a three-way merge of what was read before, what the
 * owner made of it, and what is read now. Values are found again by their place and by their content, so a reader that
 * finds one more job moves no correction. Untouched values follow the new reading; what the owner changed, confirmed,
 * added or took out stays theirs, and is reported where the new reading differs from the old one there.
 */
export function keepCorrections(
  before: Resume,
  ours: Resume,
  read: Resume,
): { resume: Resume; conflicts: RereadConflict[] } {
  const confirmed = new Set(
    Object.entries(dossierOf(ours).fields).flatMap(([pointer, from]) => (from.source === "owner" ? [pointer] : [])),
  );
  const merge = new Merge(confirmed);
  const merged = merge.value(before, { value: ours, at: "" }, { value: read, at: "" }, "");
  const dossier = mergeDossier(merge.origins, before, ours, read);
  return {
    resume: resumeSchema.parse({ ...(isObject(merged) ? merged : {}), meta: { ...read.meta, dossier } }),
    conflicts: merge.conflicts,
  };
}
