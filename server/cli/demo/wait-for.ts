import { AppError } from "@/lib/errors";

/** Asks every few milliseconds until there is an answer. @throws AppError `unavailable` after `timeoutMs`. */
export async function waitFor<T>(what: string, ask: () => Promise<T | null>, timeoutMs = 120_000): Promise<T> {
  const startedAt = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() - startedAt > timeoutMs)
      throw new AppError("unavailable", `Waited ${timeoutMs / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
