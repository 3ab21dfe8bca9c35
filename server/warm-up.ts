import { getContainer } from "@/server/container";

/**
 * Does at start, in the background, what the first person would otherwise wait for: the reader's worker and the tables of
 * matching. Failing here costs nothing but that wait, so it is logged and the first request tries again.
 */
export async function warmUp(): Promise<void> {
  const { ports, log } = getContainer();
  try {
    await ports.resumeReader.read(new TextEncoder().encode("Jo Example\njo@example.org\n"), "warm-up.txt");
    ports.skills.recognize("TypeScript");
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, "warming up did not work");
  }
}
