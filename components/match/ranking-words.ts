/** How far putting the list in order is, in words. */
export function rankingWords({ due, scored }: { due: number; scored: number }): string {
  if (due === 0) return "Your list is about to be put in order again";
  return `Putting your list in order, ${scored.toLocaleString("en")} of ${due.toLocaleString("en")} jobs compared`;
}
