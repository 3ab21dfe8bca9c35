import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openSchemaEngine } from "@/server/db/schema-engine";

const MIGRATIONS = join(process.cwd(), "prisma", "migrations");

/** The migration files of prisma/migrations in the form the schema engine takes. */
export function readMigrations(baseDir: string = MIGRATIONS) {
  const lockfile = join(baseDir, "migration_lock.toml");
  const names = existsSync(baseDir) ? readdirSync(baseDir, { withFileTypes: true }).filter((e) => e.isDirectory()) : [];
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

/** Applies every migration that has not run yet. Returns their names; throws with the engine's message. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const engine = await openSchemaEngine(databaseUrl);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(),
    filters: { externalTables: [], externalEnums: [] },
  });
  return appliedMigrationNames;
}
