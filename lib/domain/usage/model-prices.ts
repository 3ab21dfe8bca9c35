/**
 * OpenAI's list prices in micro US dollars per 1,000 tokens (platform.openai.com/docs/pricing), entered by hand in 2025 and not
 * checked since: an estimate for the page, never a bill. By the longest prefix of the model's name.
 */
const PRICES: { prefix: string; input: number; output: number }[] = [
  { prefix: "gpt-5-nano", input: 50, output: 400 },
  { prefix: "gpt-5-mini", input: 250, output: 2_000 },
  { prefix: "gpt-5", input: 1_250, output: 10_000 },
  { prefix: "gpt-4.1-nano", input: 100, output: 400 },
  { prefix: "gpt-4.1-mini", input: 400, output: 1_600 },
  { prefix: "gpt-4.1", input: 2_000, output: 8_000 },
  { prefix: "gpt-4o-mini", input: 150, output: 600 },
  { prefix: "gpt-4o", input: 2_500, output: 10_000 },
  { prefix: "text-embedding-3-small", input: 20, output: 0 },
  { prefix: "text-embedding-3-large", input: 130, output: 0 },
  { prefix: "text-embedding-ada-002", input: 100, output: 0 },
];

function priceOf(model: string): { input: number; output: number } | null {
  const name = model.slice(model.lastIndexOf("/") + 1);
  return PRICES.filter((p) => name.startsWith(p.prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0] ?? null;
}

/** True for a model whose price is known; a local one has none. */
export function hasPrice(model: string): boolean {
  return priceOf(model) !== null;
}

/** What a call cost, in millionths of a US dollar; 0 for a model without a known price (a local one). */
export function costMicroUsd(model: string, inputTokens: number, outputTokens: number): number {
  const price = priceOf(model);
  return price ? Math.round((inputTokens * price.input + outputTokens * price.output) / 1_000) : 0;
}
