const PATIENCE_MS = 20_000;
const EVERY_MS = 100;

/**
 * Waits until the database answers again, as long as a restart may take. Returns false when it did not: then this is more
 * than a restart.
 * @param ask any question to the database; rejects while it is not there.
 */
export async function waitForDatabase(ask: () => Promise<unknown>, patienceMs = PATIENCE_MS): Promise<boolean> {
  for (const deadline = performance.now() + patienceMs; ; ) {
    const isThere = await ask().then(
      () => true,
      () => false,
    );
    if (isThere) return true;
    if (performance.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
