import type { Resume } from "@/lib/domain/resume/resume.schema";

/** One text of a resume and what somebody else read in its place. */
export type ComparedField = {
  /** JSON pointer (RFC 6901) into the resume that was written. */
  pointer: string;
  /** The pointer without positions: "work.highlights". */
  kind: string;
  wrote: string;
  /** "" when nothing was read there. */
  read: string;
  isKept: boolean;
};

/** Compares every text of a resume with what was read back from a document of it, entry by entry in order. */
export function compareResumes(wrote: Resume, read: Resume): ComparedField[] {
  const fields: ComparedField[] = [];
  walk(withOpenEnds(wrote), withOpenEnds(read), "", "", fields);
  return fields;
}

/** An open end is a field like any other: losing "Present" counts. */
function withOpenEnds(resume: Resume): Record<string, unknown> {
  const { meta, $schema: _schema, ...rest } = structuredClone(resume);
  for (const pointer of meta?.dossier?.openEnded ?? []) {
    const [, section = "", index = ""] = pointer.split("/");
    const entries = rest[section];
    const entry = Array.isArray(entries) ? entries[Number(index)] : undefined;
    if (entry && typeof entry === "object") Object.assign(entry, { endDate: "present" });
  }
  return rest;
}

function walk(wrote: unknown, read: unknown, pointer: string, kind: string, fields: ComparedField[]): void {
  if (Array.isArray(wrote)) {
    const others: unknown[] = Array.isArray(read) ? read : [];
    for (const [index, item] of wrote.entries()) walk(item, others[index], `${pointer}/${index}`, kind, fields);
  } else if (wrote !== null && typeof wrote === "object") {
    const other: Record<string, unknown> = read !== null && typeof read === "object" ? { ...read } : {};
    for (const [key, value] of Object.entries(wrote)) {
      walk(value, other[key], `${pointer}/${key}`, kind === "" ? key : `${kind}.${key}`, fields);
    }
  } else if (typeof wrote === "string" && wrote.trim() !== "") {
    const text = typeof read === "string" ? read : "";
    fields.push({ pointer, kind, wrote, read: text, isKept: normal(kind, wrote) === normal(kind, text) });
  }
}

/** Differences that change nothing for a reader: letter case of addresses, a scheme, blanks in a telephone number. */
function normal(kind: string, text: string): string {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (kind.endsWith(".url") || kind.endsWith(".email")) {
    return plain
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, "")
      .replace(/\/$/, "");
  }
  return kind.endsWith(".phone") ? plain.replace(/[^\d+]/g, "") : plain;
}
