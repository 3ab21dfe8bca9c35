import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

/** How exact the words around a figure are: "over 30", "about 30", "up to 30". `inside` is what follows the digits. */
export function approximation(before: string, inside: string): FoundQuantity["about"] {
  if (
    /(over|more than|better than|greater than|at least|above|exceeding|beyond|in excess of|north of|upwards? of|a good|mehr als|über|mindestens|gut)\s+(a |an |the |ein\w* |die )?[$€£]?\s?$/i.test(
      before,
    ) ||
    /^\+|^[- ]?plus\b/i.test(inside)
  )
    return "over";
  if (
    /(about|around|roughly|approximately|approx\.?|nearly|almost|close to|closer to|approaching|just under|just shy of|shy of|a little under|a bit under|or so|somewhere near|in the region of|some|circa|ca\.|rund|etwa|ungefähr|fast|knapp|nahezu|beinahe|annähernd|gegen|an die|~)\s*(a |an |the |ein\w* |die )?[$€£]?\s?$/i.test(
      before,
    )
  )
    return "near";
  if (
    /(up to|as many as|no more than|under|less than|below|within|bis zu|unter|weniger als|höchstens|maximal)\s+[$€£]?\s?$/i.test(
      before,
    )
  )
    return "under";
  return "exact";
}
