/** Roughly how many tokens a text is to a current model: 3.6 characters each, a little more than English prose needs. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 3.6);
}
