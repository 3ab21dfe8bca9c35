/** Does it again until it works, as a person or a page does while something restarts; at most a minute and a half. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 90_000; ; ) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Asks until there is an answer; null when there was none in time. */
export async function until<T>(deadline: number, ask: () => Promise<T | null>): Promise<T | null> {
  while (Date.now() < deadline) {
    const answer = await patiently(ask);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
