import { salaryWords } from "@/components/job/job-words";
import { CLOSED_REASONS } from "@/lib/domain/job/is-stale";
import type { JobEvent } from "@/lib/domain/job/job-event.schema";

export type HistoryLine = { text: string; detail?: string; otherJobId?: string };

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const closedWords: Record<string, string> = CLOSED_REASONS;

/** Why a job or a posting is closed, as a sentence. */
export function closedReasonWords(reason: string | null | undefined): string {
  return (reason && closedWords[reason]) || CLOSED_REASONS.missing;
}

function published(postedAt: string | undefined): string | undefined {
  const at = postedAt ? Date.parse(postedAt) : Number.NaN;
  return Number.isNaN(at) ? undefined : `Published on ${day.format(at)}, says the board.`;
}

/** What happened to a job, in a line. `isFirst`: nothing is known from before, so a split means that it came from another job. */
export function historyLine(event: JobEvent, nameOf: (source: string) => string, isFirst: boolean): HistoryLine {
  const line = (text: string, detail?: string): HistoryLine => ({ text, ...(detail ? { detail } : {}) });
  switch (event.kind) {
    case "first_seen":
      return line(`Found on ${nameOf(event.data.source)}`, published(event.data.postedAt));
    case "reposted":
      return line(`Posted again on ${nameOf(event.data.source)}`, `${event.data.reason}.`);
    case "also_seen":
      return line(`Also found on ${nameOf(event.data.source)}`, `${event.data.reason}.`);
    case "salary_changed": {
      const [before, after] = [salaryWords(event.data.before), salaryWords(event.data.after)];
      if (before && after) return line(`Pay changed from ${before} to ${after}`);
      return line(after ? `Pay is stated now: ${after}` : `Pay is no longer stated; it was ${before ?? "unclear"}`);
    }
    case "title_changed":
      return line(`Title changed to “${event.data.after}”`, `It was “${event.data.before}”.`);
    case "place_changed":
      return line(`Place changed to ${event.data.after || "none"}`, `It was ${event.data.before || "not stated"}.`);
    case "description_changed":
      return line("The description was changed");
    case "closed":
      return line("Closed", closedReasonWords(event.data.reason));
    case "opened_again":
      return line("Open again");
    case "split":
      return {
        text: isFirst ? "Split off from another job" : "One of its postings was split off as a job of its own",
        otherJobId: event.data.otherJobId,
      };
    case "joined_again":
      return line("A posting that had been split off came back");
  }
}
