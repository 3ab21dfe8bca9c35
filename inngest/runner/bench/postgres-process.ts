import { startEmbeddedPostgres } from "@/inngest/runner/testing/embedded-postgres";

/** An embedded Postgres as a child process; tells its parent the address. */
const postgres = await startEmbeddedPostgres(process.argv[2]);
process.send?.(postgres.url);
process.once("SIGTERM", () => void postgres.close().then(() => process.exit(0)));
process.once("disconnect", () => process.exit(0));
