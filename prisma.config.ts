import { defineConfig } from "prisma/config";

// `prisma generate` insists on a schema-engine binary that it never runs; migrations go through the WebAssembly
// engine in server/db/migrate.ts, so any executable path satisfies it and nothing has to be downloaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
