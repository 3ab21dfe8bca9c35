import {
  type Check,
  type ClauseContext,
  contentStems,
  overlap,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";

/** Degrees by height. A course, a certificate or a bootcamp is none of them. */
const LEVELS: { level: number; words: RegExp; name: string }[] = [
  {
    level: 5,
    words:
      /\b(ph\.?\s?d\.?|doctorate|doctoral|doctor of|dr\.\s?(rer|phil|ing|med)\.?|dphil|promotion (an|in|im|zum|uber)|promoviert(e)?|habilitation|habilitiert(e)?)(?![\p{L}])/giu,
    name: "doctorate",
  },
  {
    level: 4,
    words:
      /\b(master'?s?(?= (degree|of|in|program|programme|thesis|student|level|studies|from|at)\b)|masters?\b(?=[,. ]*(degree|in|of|from|at|$))|mba|m\.?sc\.?|msc|m\.?eng\.?|mphil|master-?(abschluss|studium|arbeit|grad)|masterabschluss|masterstudium|magister|diplom(?!a)(-?\p{L}+)?|staatsexamen|llm|ll\.m\.?|mfa|mph|juris doctor|jd)(?![\p{L}])/giu,
    name: "master's degree",
  },
  {
    level: 3.5,
    words:
      /\b(postgraduate (diploma|certificate|degree)|graduate diploma|advanced diploma|higher diploma|pgdip|pgcert|pgce|pgde)(?![\p{L}])/giu,
    name: "postgraduate diploma or certificate",
  },
  {
    level: 3,
    words:
      /\b(bachelor'?s?|b\.?sc\.?|bsc|b\.?eng\.?|bba|undergraduate degree|bachelor-?(abschluss|studium|arbeit|grad)|bachelorabschluss|bachelorstudium|llb|ll\.b\.?|bfa|bsn)(?![\p{L}])/giu,
    name: "bachelor's degree",
  },
  {
    level: 2,
    words:
      /\b(associate'?s? (degree|of)|foundation degree|a\.?a\.?s\.? degree|higher national diploma|hnd)(?![\p{L}])/giu,
    name: "associate degree",
  },
  {
    level: 1,
    words: /\b(abitur|fachabitur|high school diploma|a-levels|matura|ged)(?![\p{L}])/giu,
    name: "school leaving certificate",
  },
];
const SHORT_FORMS: { level: number; words: RegExp; name: string }[] = [
  {
    level: 4,
    words: /(?<![\p{L}.])(MA|MS|M\.A\.|M\.S\.|MEd|M\.Ed\.)(?= (in|of|from|degree)\b|[,)]|\.?$)/gu,
    name: "master's degree",
  },
  {
    level: 3,
    words: /(?<![\p{L}.])(BA|BS|B\.A\.|B\.S\.|BEd|B\.Ed\.)(?= (in|of|from|degree)\b|[,)]|\.?$)/gu,
    name: "bachelor's degree",
  },
];
/** Degrees that name their discipline: holding another of the same height is not holding this one. */
const OWN_WORDS: [RegExp, RegExp][] = [
  [/^mba$/i, /\bmba\b|business administration/],
  [/^(llm|ll\.m\.?)$/i, /\bll\.?m\b|master of laws/],
  [/^mfa$/i, /\bmfa\b|master of fine arts/],
  [/^mph$/i, /\bmph\b|public health/],
  [/^(llb|ll\.b\.?)$/i, /\bll\.?b\b|bachelor of laws/],
  [/^(bba)$/i, /\bbba\b|business administration/],
  [/^(bfa)$/i, /\bbfa\b|bachelor of fine arts/],
  [/^(bsn)$/i, /\bbsn\b|nursing/],
  [/^(jd|juris doctor)$/i, /\bjd\b|juris doctor/],
  [/^diplom/i, /diplom/],
  [/^habilit/i, /habilit/],
];
const GENERIC =
  /\b(degree|diploma|graduated|graduate of|studied|majored|studium|studiert|studierte|hochschulabschluss|abschluss in|absolvent(in)?|doctorate|apprenticeship|ausbildung(?= (als|zum|zur))|berufsausbildung|lehre(?= als))\b/gu;
/** British grades by number and by name. */
const GRADES: [RegExp, RegExp][] = [
  [/^upper second/, /\b2[:.]1\b|upper second/],
  [/^first[- ]class/, /\b(1st|first)\b/],
];
const HONOURS =
  /\b(summa cum laude|magna cum laude|cum laude|first[- ]class(?= (honou?rs|degree)|\))|upper second(?= class|\))|first[- ]class honou?rs|with (highest )?(honou?rs|distinction)|valedictorian|dean's list|mit auszeichnung|jahrgangsbeste[rn]?|phi beta kappa|top of (my|the) class)\b/gu;

export const checkDegrees: Check = (c) => {
  const degrees = c.ledger.items.filter((i) => i.evidence.kind === "degree");
  const out = [];
  const seen: [number, number][] = [];
  for (const { level, words, name } of [...LEVELS, ...SHORT_FORMS]) {
    const text = level && words.flags.includes("i") ? c.folded : c.clause.text;
    for (const m of text.matchAll(words)) {
      if (seen.some(([a, b]) => m.index < b && a < m.index + m[0].length)) continue;
      if (level === 4 && /scrum\s*$/.test(c.folded.slice(0, m.index))) continue;
      seen.push([m.index, m.index + m[0].length]);
      const own = OWN_WORDS.find(([word]) => word.test(m[0]));
      const sameLevel = degrees.filter((d) => levelsOf(d).includes(level) && (!own || own[1].test(d.folded)));
      if (sameLevel.length === 0) {
        if (
          c.ledger.items.some(
            (i) =>
              i.evidence.kind !== "course" &&
              i.evidence.kind !== "skill" &&
              levelsOf(i).includes(level) &&
              (!own || own[1].test(i.folded)) &&
              i.evidence.kind !== "bullet",
          )
        )
          continue;
        out.push(
          unsupported(
            c,
            "degree",
            m.index,
            m.index + m[0].length,
            `Your evidence names no ${name}.`,
            degrees[0] ?? closest(c),
          ),
        );
        continue;
      }
      const field = fieldAfter(c, m.index + m[0].length);
      if (field && !sameLevel.some((d) => overlap(contentStems(field.text), d) > 0)) {
        out.push(
          unsupported(c, "degree", field.start, field.end, `Your ${name} is not in ${field.text}.`, sameLevel[0]),
        );
      }
    }
  }
  for (const m of c.folded.matchAll(GENERIC)) {
    if (seen.some(([a, b]) => Math.abs(a - m.index) < 30 || (m.index >= a && m.index <= b + 30))) continue;
    if (m[0] === "graduated" && /\b(newly|recently|freshly|just)\s+$/.test(c.folded.slice(0, m.index))) continue;
    const studied = /^studi/.test(m[0]) && c.language === "de" && !degrees.some(isHigher);
    const field = fieldAfter(c, m.index + m[0].length) ?? fieldBefore(c, m.index);
    if (studied || (m[0] === "diploma" && !isDiploma(c, m.index))) {
      out.push(
        unsupported(
          c,
          "degree",
          m.index,
          m.index + m[0].length,
          studied ? "Your evidence names no studies at a university." : "Your evidence names no such diploma.",
          degrees[0] ?? closest(c),
        ),
      );
      continue;
    }
    const kinds = new Set([
      "degree",
      "summary",
      "statement",
      "certificate",
      ...(m[0].startsWith("studi") ? ["course"] : []),
    ]);
    const about = c.ledger.items.filter((i) => kinds.has(i.evidence.kind));
    const stems = field ? contentStems(field.text) : new Set<string>();
    if (
      degrees.length === 0 &&
      /^(degree|diploma|graduated|doctorate|hochschulabschluss|studium|absolvent)/.test(m[0]) &&
      !about.some((i) => GENERIC.test(i.folded))
    ) {
      out.push(
        unsupported(
          c,
          "degree",
          field ? Math.min(field.start, m.index) : m.index,
          field ? Math.max(field.end, m.index + m[0].length) : m.index + m[0].length,
          "Your evidence names no degree.",
          closest(c),
        ),
      );
    } else if (field && stems.size > 0 && !about.some((i) => overlap(stems, i) > 0)) {
      out.push(
        unsupported(
          c,
          "degree",
          Math.min(field.start, m.index),
          Math.max(field.end, m.index + m[0].length),
          `Your evidence names no degree in ${field.text}.`,
          closest(c),
        ),
      );
    }
    GENERIC.lastIndex = 0;
  }
  for (const m of c.folded.matchAll(HONOURS)) {
    const key = contentStems(m[0]);
    if (
      !c.ledger.items.some(
        (i) =>
          i.folded.includes(m[0]) ||
          GRADES.some(([a, b]) => a.test(m[0]) && b.test(i.folded)) ||
          (key.size > 0 && [...key].every((s) => i.stems.has(s))),
      )
    ) {
      out.push(
        unsupported(
          c,
          "degree",
          m.index,
          m.index + m[0].length,
          "Your evidence does not name this distinction.",
          degrees[0] ?? null,
        ),
      );
    }
  }
  return out;
};

/** A degree of a university or of an equal of one. */
function isHigher(item: LedgerItem): boolean {
  return (
    levelsOf(item).some((level) => level >= 2) ||
    /\b(universit\w*|hochschul\w*|\w*hochschule|university|college|akademie|studi\w*|polytechnic|fh|tu|eth)\b/.test(
      item.folded,
    )
  );
}

/** A diploma is backed by a diploma or a degree, not by a course of the same subject. */
function isDiploma(c: ClauseContext, index: number): boolean {
  const stems = contentStems(c.clause.text.slice(Math.max(0, index - 40), index + 60));
  const about = c.ledger.items.filter(
    (i) => ["degree", "certificate", "course"].includes(i.evidence.kind) && overlap(stems, i) > 0,
  );
  if (about.length === 0) return true;
  return about.some((i) => i.evidence.kind === "degree" || /diplom/.test(i.folded));
}

function levelsOf(item: LedgerItem): number[] {
  const raw = `${item.evidence.text} ${item.evidence.asserts.degree ?? ""}`;
  return [
    ...LEVELS.filter(
      ({ words }) => new RegExp(words.source, "iu").test(item.folded) || new RegExp(words.source, "iu").test(raw),
    ).map((l) => l.level),
    ...(/\b(master|masters)\b/i.test(raw) ? [4] : []),
    ...(/\bbachelors?\b/i.test(raw) ? [3] : []),
    ...SHORT_FORMS.filter(({ words }) => new RegExp(words.source, "u").test(raw)).map((l) => l.level),
    ...(/(?<![\p{L}.])(MA|MS|M\.A\.|M\.S\.)(?![\p{L}])/u.test(raw) ? [4] : []),
    ...(/(?<![\p{L}.])(BA|BS|B\.A\.|B\.S\.)(?![\p{L}])/u.test(raw) ? [3] : []),
  ];
}

function fieldAfter(c: ClauseContext, from: number): { text: string; start: number; end: number } | null {
  const m =
    /^('?s)?\s*(degree|abschluss|of (science|arts|engineering|business administration|laws|education|philosophy|fine arts)|studies|grad|diploma|program|programme)?\s*(degree)?\s*,?\s*\(?(in|of|der|des|im fach|at|als|zum|zur|as an?|as)\s+(?<field>[^,.;()\d–—]+?)(?=\s+(from|at|an der|an dem|am|bei|by|and|und|with|in|which|that|where|mit|gave|has|taught|equipped|provided|abgeschlossen)\b|\s+\(|[,.;()\d–—]|$)/u.exec(
      c.folded.slice(from),
    );
  const field = m?.groups?.field;
  if (!m || !field || /\bat\s/.test(m[0].slice(0, m[0].indexOf(field))) || field.trim().length < 2) return null;
  const start = from + m[0].lastIndexOf(field);
  return { text: c.clause.text.slice(start, start + field.length), start, end: start + field.length };
}

/** "a Computer Science degree": the capitalised words before. */
function fieldBefore(c: ClauseContext, to: number): { text: string; start: number; end: number } | null {
  const m = /((?:\p{Lu}[\p{L}-]+\s+)(?:(?:of|and|&|\p{Lu}[\p{L}-]+)\s+)*)$/u.exec(c.clause.text.slice(0, to));
  const plain = /([a-z][\p{L}-]{2,}(?: and [\p{L}-]+)?)\s+$/u.exec(c.folded.slice(0, to));
  if (
    (!m?.[1] || m.index === 0) &&
    plain?.[1] &&
    !/^(my|the|this|that|first|second|dual|double|joint|university|college|graduate|postgraduate|undergraduate|bachelor|bachelors|master|masters|doctoral|honou?rs|full|relevant|professional|associate|have|hold|with|and|earned|of|a|an|mein|meine|meinem|das|ein|eine|einen|ich|habe|der|die|abgeschlossene[sn]?|erfolgreich|duales?)$/.test(
      plain[1],
    )
  ) {
    return { text: plain[1], start: plain.index, end: plain.index + plain[1].length };
  }
  if (!m?.[1] || m.index === 0) return null;
  const field = m[1].trim();
  return { text: field, start: m.index, end: m.index + field.length };
}

function closest(c: ClauseContext): LedgerItem | null {
  return (
    c.ledger.items.find((i) => i.evidence.kind === "course") ??
    c.ledger.items.find((i) => i.evidence.kind === "certificate") ??
    null
  );
}
