import {
  type Check,
  type ClauseContext,
  contentStems,
  hasWord,
  overlap,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import { foldedWords } from "@/lib/domain/evidence/claims/fold";

const CERTIFIED =
  /\b(certified|certification|certifications|certificate|accredited|accreditation|chartered|licensed|licen[cs]e|board-certified|zertifizierte?[rn]?|zertifikat|zertifizierung|approbation|approbiert\w*|endorsements?|lizenz|fuhrerschein|ausbilderschein|staplerschein)\b/gu;
const KNOWN =
  /(?<![\p{L}\d])(PMP|CISSP|CPA|CFA|CISA|CISM|ITIL|PRINCE2|CCNA|CCNP|CKA|CKAD|CKS|CSM|CSPO|PSM|PSPO|TOGAF|ACCA|OSCP|CEH|CompTIA|Six Sigma|Black Belt|Green Belt|SHRM-CP|SHRM-SCP|PHR|BLS|ACLS|CDL|RHCE|RHCSA|LPIC-\d|NEBOSH|IELTS|TOEFL|CFP|FRM|CIPD|SAFe|ISTQB|LEED|AdA|IPMA|HACCP|TEFL|CELTA|QTS)(?![\p{L}\d])/gu;

/** Certificates, licences and their well-known short names must be held. */
export const checkCertificates: Check = (c) => {
  const out = [];
  const holding = c.ledger.items.filter(
    (i) =>
      i.evidence.kind === "certificate" ||
      /\b(certif|endors|licen[cs]e|accredit|charter|zertifi|approb|lizenz|fuhrerschein|schein\b)/.test(i.folded),
  );
  for (const m of c.clause.text.matchAll(KNOWN)) {
    const words = foldedWords(m[0]);
    if (words.every((w) => c.addressee.has(w)) || c.ledger.items.some((i) => words.every((w) => i.words.has(w))))
      continue;
    out.push(
      unsupported(
        c,
        "certificate",
        m.index,
        m.index + m[0].length,
        `Your evidence names no ${m[0]}.`,
        holding[0] ?? null,
      ),
    );
  }
  for (const m of c.folded.matchAll(CERTIFIED)) {
    if (holding.length === 0) {
      out.push(
        unsupported(
          c,
          "certificate",
          m.index,
          m.index + m[0].length,
          "Your evidence names no certificate or licence.",
          null,
        ),
      );
      continue;
    }
    const name = certificateName(c, m.index, m.index + m[0].length);
    if (!name) continue;
    const words = foldedWords(name.text).filter(
      (w) =>
        w.length > 1 &&
        !/^(certified|certification|certificate|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember|(19|20)\d\d|the|a|an|my|in|of|for|as|and|zertifizierte?[rn]?|zertifikat|zertifizierung|als|der|die|i|hold|am|professional|licen[cs]es?|licensed|endorsements?|habe|ich|besitze|bin|fuhrerschein|meinen|den|have|also|both|my|current|valid|full)$/.test(
          w,
        ),
    );
    if (
      words.length === 0 ||
      out.some((o) => o.start < c.clause.start + name.end && c.clause.start + name.start < o.end)
    )
      continue;
    if (
      holding.some(
        (i) =>
          words.filter((w) => hasWord(i.words, w)).length >= Math.ceil(words.length * 0.6) &&
          (words.length > 2 || words.every((w) => hasWord(i.words, w))),
      )
    )
      continue;
    if (
      words.some((w) => holding.some((i) => hasWord(i.words, w))) &&
      words.length <= 2 &&
      words.every((w) => hasWord(c.ledger.words, w)) &&
      holding.some((i) => hasWord(i.words, words[0] ?? ""))
    )
      continue;
    out.push(
      unsupported(
        c,
        "certificate",
        name.start,
        name.end,
        `Your evidence names no such certificate.`,
        holding[0] ?? null,
      ),
    );
  }
  return [...out, ...unfinished(c)];
};

/** What the evidence calls unfinished is no qualification yet: "in progress" is not "qualified". */
function unfinished(c: ClauseContext) {
  const m =
    /\b(qualified|certified|completed|finished|hold|holder|earned|passed|graduated|accredited|abgeschlossen\w*|zertifiziert\w*|bestanden|erworben)\b/.exec(
      c.folded,
    );
  if (!m || OPEN.test(c.folded)) return [];
  const stems = contentStems(c.clause.text);
  const near = c.ledger.items
    .filter((i) => ["certificate", "degree", "course"].includes(i.evidence.kind) && OPEN.test(i.folded))
    .find((i) => overlap(stems, i) >= 1 && [...stems].filter((s) => s.length >= 5 && i.own.has(s)).length >= 1);
  if (
    !near ||
    c.ledger.items.some(
      (i) => i !== near && i.evidence.kind === near.evidence.kind && overlap(stems, i) >= overlap(stems, near),
    )
  )
    return [];
  return [
    unsupported(
      c,
      "certificate",
      m.index,
      m.index + m[0].length,
      "Your evidence says that this is not finished.",
      near,
    ),
  ];
}
const OPEN =
  /\b(in progress|ongoing|under way|underway|expected|pending|candidate|not finished|laufend\w*|angestrebt\w*|voraussichtlich\w*|in arbeit|derzeit|currently|working towards)\b/;

/** The capitalised run that holds or touches the word: "AWS Certified Developer", "certified in Six Sigma". */
function certificateName(
  c: ClauseContext,
  start: number,
  end: number,
): { text: string; start: number; end: number } | null {
  const text = c.clause.text;
  const before = /((?:[\p{Lu}\d][\p{L}\p{N}+.&/-]*\s+)(?:(?:of|in|for|and|&|[\p{Lu}\d][\p{L}\p{N}+.&/-]*)\s+)*)$/u.exec(
    text.slice(0, start),
  );
  const after =
    /^((?:\s*[:–-])?\s+(?:(?:in|as|als|for|fur|an?|of|on|der|the|by)\s+)*)((?:[\p{Lu}\d][\p{L}\p{N}+.&/-]*)(?:\s+(?:(?:of|in|for|and|&|[–-])\s+)?[\p{Lu}\d][\p{L}\p{N}+.&/-]*)*)/u.exec(
      text.slice(end),
    );
  const lead = before && !/^(I|A|An|The|My|As|Als|Ich)\s+$/.test(before[1] ?? "") ? before : null;
  const from = lead ? lead.index + (/^(As|Als|The|A|An|My)\s+/.exec(lead[1] ?? "")?.[0].length ?? 0) : start;
  const to = after ? end + after[0].length : end;
  if (/^endorse/.test(c.folded.slice(start, end))) return nameBefore(c, start, end);
  if (!lead && !after)
    return /^(licen[cs]e|certificate|certification)s?$/.test(c.folded.slice(start, end))
      ? (nameBefore(c, start, end) ?? lowerName(c, start, end))
      : lowerName(c, start, end);
  return { text: text.slice(from, to), start: from, end: to };
}

/** "the hazmat endorsement": the words before. */
function nameBefore(c: ClauseContext, start: number, end: number): { text: string; start: number; end: number } | null {
  const words = /(?:\b(?!(?:the|a|an|my|both|and|with|hold|have|has)\b)[\p{L}\d/-]+\s+){1,3}$/u.exec(
    c.folded.slice(0, start),
  )?.[0];
  if (!words) return null;
  const from = start - words.length;
  return { text: c.clause.text.slice(from, end), start: from, end };
}

/** "certified forklift driver": the next plain words. */
function lowerName(c: ClauseContext, start: number, end: number): { text: string; start: number; end: number } | null {
  const m =
    /^\s+(?:(?:in|as|for)\s+)?(?:an?\s+)?((?!(by|and|at|with|since|from|to|that|who|from|which)\b)\p{L}[\p{L}-]{2,}(?:\s+(?!(by|and|at|with|since|from|to|that|who|in|which)\b)\p{L}[\p{L}-]{2,})?)/u.exec(
      c.folded.slice(end),
    );
  if (!m?.[1]) return null;
  return { text: c.clause.text.slice(start, end + m[0].length), start, end: end + m[0].length };
}
