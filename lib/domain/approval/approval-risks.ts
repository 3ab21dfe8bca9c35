import type { ApplicationAnswer } from "@/lib/domain/application/application-answer.schema";
import { type EarlierApplication, earlierApplications } from "@/lib/domain/application/earlier-applications";
import type { Match } from "@/lib/domain/match/match.schema";
import { DAY_MS } from "@/lib/time/day";

export type RiskFacts = {
  match: Match | null;
  /** Why the posting is not what it was, or null. */
  lostGround: string | null;
  company: string;
  /** The owner's other applications. */
  others: readonly EarlierApplication[];
  answers: readonly ApplicationAnswer[];
  /** When the job was seen first, where that is known. */
  firstSeenAt: Date | null;
};

const OLD_POSTING_DAYS = 60;
const NAMED = 6;

/** What a person must have seen before they say yes, gravest first, each a short sentence. */
export function approvalRisks(facts: RiskFacts, now: Date): string[] {
  const missing = (facts.match?.requirements ?? [])
    .filter((requirement) => requirement.must && requirement.verdict === "not_met")
    .map(({ label }) => label);
  const unanswered = facts.answers.filter(({ answer }) => answer === "");
  const daysSince = (at: Date) => Math.floor((now.getTime() - at.getTime()) / DAY_MS);
  const again = earlierApplications(facts.others, facts.company, now);
  const isOld = facts.firstSeenAt !== null && daysSince(facts.firstSeenAt) > OLD_POSTING_DAYS;
  return [
    ...(facts.lostGround ? [facts.lostGround] : []),
    ...(facts.match?.excludedBy ?? []),
    ...(missing.length > 0
      ? [
          `Asked for and not found in your resume: ${missing.slice(0, NAMED).join(", ")}${missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ""}.`,
        ]
      : []),
    ...(unanswered.length > 0
      ? [
          unanswered.length === 1
            ? `A question has no answer yet: “${unanswered[0]?.question}”`
            : `${unanswered.length} questions have no answer yet.`,
        ]
      : []),
    ...(again.length > 0
      ? [
          again.length === 1
            ? `You applied there before: ${again[0]?.title}, ${agoWords(daysSince(again[0]?.at ?? now))}.`
            : `You have ${again.length} other applications there within half a year.`,
        ]
      : []),
    ...(isOld && facts.firstSeenAt
      ? [`The posting was first seen ${daysSince(facts.firstSeenAt)} days ago; it may be filled.`]
      : []),
  ];
}

function agoWords(days: number): string {
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  return days < 60 ? `${days} days ago` : `${Math.round(days / 30)} months ago`;
}
