import type { Posting } from "@/lib/domain/posting/posting.schema";

/** The job as it was when the application was prepared, as text: never HTML, so nothing in it can run. */
export function jobSnapshot(posting: Posting): string {
  const { html: _html, derived: _derived, ...rest } = posting;
  return `${JSON.stringify(rest, null, 2)}\n`;
}
