import { loadEnv } from "@/server/env";

/**
 * Reads the configuration before anything is started, with stand-ins for what the launcher sets itself.
 * @throws AppError `misconfigured` whose message lists every problem at once.
 */
export function checkConfiguration(source: Record<string, string | undefined>): void {
  loadEnv({
    ...source,
    NEXTAUTH_SECRET: source.NEXTAUTH_SECRET || "set by the launcher",
    DATABASE_URL: source.DATABASE_URL || "postgresql://set-by-the-launcher",
  });
}
