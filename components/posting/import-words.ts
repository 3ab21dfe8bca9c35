import type { ImportStatus, ImportVia } from "@/lib/domain/posting/posting-import.schema";

/** How something came in, for a person. */
export const VIA_WORDS: Record<ImportVia, string> = {
  link: "Link",
  page: "Saved page",
  clip: "Clipped page",
  email: "Job alert",
  table: "Table",
};

export type ImportSummary = {
  id: string;
  via: ImportVia;
  name: string;
  status: ImportStatus;
  total: number;
  added: number;
  known: number;
  rejected: number;
  error: string | null;
};

const jobs = (count: number) => (count === 1 ? "1 job" : `${count} jobs`);

/** What came of it, in a line. */
export function outcomeOf(item: ImportSummary): string {
  switch (item.status) {
    case "received":
      return "Waiting to be read";
    case "reading":
      return item.via === "table" && item.total > 0 ? `Reading row ${item.added} of ${item.total}` : "Reading";
    case "to_check":
      return "Needs your eye";
    case "failed":
      return item.error ?? "Could not be read";
    case "done": {
      const parts = [
        item.added > 0 ? `${jobs(item.added)} added` : "",
        item.known > 0 ? `${jobs(item.known)} already known` : "",
        item.rejected > 0 ? `${item.rejected} not taken` : "",
      ].filter(Boolean);
      return parts.join(", ") || "Nothing new";
    }
  }
}

/** True while it changes by itself. */
export function isUnderWay(item: Pick<ImportSummary, "status">): boolean {
  return item.status === "received" || item.status === "reading";
}
