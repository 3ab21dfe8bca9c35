import { startEmbeddedPostgres } from "@/inngest/runner/testing/embedded-postgres";

/** The database of a chaos run: `postgres-app.ts DIRECTORY PORT`. */
const [directory, port] = process.argv.slice(2);
await startEmbeddedPostgres(directory, Number(port));
process.stdout.write("ready\n");
