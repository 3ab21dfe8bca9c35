import type { EvidenceKind } from "@/lib/domain/evidence/evidence.schema";
import { sha256Hex } from "@/lib/text/sha256-hex";

function normalize(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f]/g, "")
    .replace(/[^\p{L}\p{N}%+#$€£.]+/gu, " ")
    .replace(/[.\s]+$/, "")
    .trim();
}

/** "ev_" and 12 hex digits of SHA-256 over the kind, the entry it belongs to and the words; case, dashes and spaces do not count. */
export function evidenceId(kind: EvidenceKind, owner: string, text: string): string {
  return `ev_${sha256Hex(`${kind}\n${normalize(owner)}\n${normalize(text)}`).slice(0, 12)}`;
}
