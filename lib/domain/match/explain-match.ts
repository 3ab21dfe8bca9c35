import type { Candidate } from "@/lib/domain/match/candidate";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";
import type { PreparedPosting } from "@/lib/domain/match/prepared-posting";
import type { Signals } from "@/lib/domain/match/score-pair";

const MAX_NAMED = 6;
const CLOSE_TITLE = 0.6;
const NOTHING_TO_COMPARE =
  "It names no skill or requirement to compare, and its title is not close to one you have held or wish for.";

/** Short sentences a person would give for or against a job, the weightiest first. */
export function explainMatch(
  candidate: Candidate,
  posting: PreparedPosting,
  signals: Signals,
  requirements: readonly JudgedRequirement[],
  notes: readonly string[],
): string[] {
  const reasons = [
    ...skillReasons(posting, signals, requirements),
    ...titleReasons(candidate, posting),
    ...requirements
      .filter(
        (r) =>
          r.kind !== "skill" &&
          r.must &&
          r.verdict !== "unknown" &&
          (r.verdict !== "met" || r.kind === "years" || r.kind === "language"),
      )
      .map((r) => r.note),
    ...notes,
  ].filter((reason, i, all) => all.indexOf(reason) === i);
  return reasons.length > 0 ? reasons : [NOTHING_TO_COMPARE];
}

function skillReasons(
  posting: PreparedPosting,
  signals: Signals,
  requirements: readonly JudgedRequirement[],
): string[] {
  const asked = requirements.filter((r) => r.kind === "skill" && r.must && !r.isSoft);
  if (asked.length < 2) {
    return signals.shared.length > 0
      ? [`You share ${count(signals.shared.length, "skill")} with the posting: ${list(signals.shared)}.`]
      : posting.skills.length > 0
        ? ["None of the skills it names were found in your resume."]
        : [];
  }
  const met = asked.filter((r) => r.verdict === "met").map((r) => r.label);
  const missing = asked.filter((r) => r.verdict === "not_met").map((r) => r.label);
  const have =
    met.length === 0
      ? `None of the ${asked.length} skills they ask for were found in your resume.`
      : `You have ${met.length} of the ${asked.length} skills they ask for: ${list(met)}.`;
  return missing.length > 0 && met.length > 0 ? [have, `Not found in your resume: ${list(missing)}.`] : [have];
}

function titleReasons(candidate: Candidate, posting: PreparedPosting): string[] {
  const nearest = (titles: Candidate["heldTitles"]) => {
    let best = { title: "", similarity: 0 };
    for (const { title, vector } of titles) {
      let dot = 0;
      for (let d = 0; d < vector.length; d++) dot += (vector[d] ?? 0) * (posting.titleVector[d] ?? 0);
      if (dot > best.similarity || (dot === best.similarity && title < best.title)) best = { title, similarity: dot };
    }
    return best;
  };
  const wished = nearest(candidate.wishedTitles);
  const held = nearest(candidate.heldTitles);
  if (wished.similarity >= CLOSE_TITLE) return [`The title is close to one you want: ${wished.title}.`];
  if (held.similarity >= CLOSE_TITLE) return [`The title is close to one you have held: ${held.title}.`];
  return candidate.wishedTitles.length > 0 ? ["The title is not close to any you want."] : [];
}

function list(names: readonly string[]): string {
  return names.length > MAX_NAMED
    ? `${names.slice(0, MAX_NAMED).join(", ")} and ${names.length - MAX_NAMED} more`
    : names.join(", ");
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
