export type WishPreviewView = { looked: number; left: number; risen: number; fallen: number };

const jobs = (n: number) => `${n} ${n === 1 ? "job" : "jobs"}`;

/** What one wish would do to the list, in a sentence. */
export function wishPreviewWords({ looked, left, risen, fallen }: WishPreviewView): string {
  if (looked === 0) return "No job is scored yet, so nothing would change today.";
  const parts = [
    left > 0 ? `${jobs(left)} would go to the end of your list` : "",
    risen > 0 ? `${jobs(risen)} would rise` : "",
    fallen > 0 ? `${jobs(fallen)} would fall` : "",
  ].filter((part) => part !== "");
  return parts.length === 0
    ? `None of the ${jobs(looked)} looked at would change.`
    : `Of ${jobs(looked)} looked at, ${parts.join(", ")}.`;
}
