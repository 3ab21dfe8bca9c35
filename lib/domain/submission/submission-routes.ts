import type { Posting } from "@/lib/domain/posting/posting.schema";
import { applyAddress } from "@/lib/domain/submission/apply-address";
import type { SubmissionChannelName } from "@/lib/domain/submission/submission.schema";

/** One way to an employer: the channel and where it leads. */
export type SubmissionRoute = { channel: SubmissionChannelName; recipient: string };

const webPage = (url: string | undefined): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

/**
 * The ways one posting offers, best first. An invented sample company has its practice employer and nothing else, so that
 * nothing about it can leave by mistake. A posting without page or address is handed over with no page to open.
 */
export function submissionRoutes(
  posting: Pick<Posting, "source" | "text" | "url" | "applyUrl" | "company">,
): SubmissionRoute[] {
  if (posting.source === "sample") return [{ channel: "practice", recipient: posting.company }];
  const address = applyAddress(posting);
  const page = webPage(posting.applyUrl) ?? webPage(posting.url) ?? "";
  return [
    ...(address ? [{ channel: "e_mail" as const, recipient: address }] : []),
    { channel: "hand_off", recipient: page },
  ];
}
