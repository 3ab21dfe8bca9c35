const PLACEHOLDER =
  /^(NA|NONE|NULL|UNDEFINED|TBD|TBC|TBA|TEST|XXX*|EVERGREEN|PIPELINE|GENERAL|OPEN|NEW|REQ|REQUISITION|JOB|ID|SEEBELOW|VARIOUS|MULTIPLE|0+|[A-Z])$/;

/** Comparable requisition id ("r-0012 " gives "R0012"), or "" when it is absent or says nothing ("TBD", "Evergreen"). */
export function requisitionKey(requisitionId: string | null | undefined): string {
  if (!requisitionId) return "";
  const key = requisitionId
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return PLACEHOLDER.test(key) ? "" : key;
}
