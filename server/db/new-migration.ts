import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedDatabase } from "@/server/db/embedded-database";
import { openSchemaEngine } from "@/server/db/schema-engine";

/**
 * `npm run db:new-migration -- NAME`: writes prisma/migrations/<time>_NAME from the difference between the schema as the
 * newest migration left it (its schema.prisma snapshot) and the schema as it is. Describing a live database through the
 * WebAssembly engine fails on Postgres's "char" columns, hence the snapshot.
 */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write("usage: npm run db:new-migration -- NAME   (lower case letters, digits and underscores)\n");
  process.exit(2);
}

const schemaDirectory = join(process.cwd(), "prisma", "schema");
const migrations = join(process.cwd(), "prisma", "migrations");
const schema = readdirSync(schemaDirectory)
  .filter((file) => file.endsWith(".prisma"))
  .sort()
  .map((file) => readFileSync(join(schemaDirectory, file), "utf8"))
  .join("\n");
const previous = existsSync(migrations)
  ? readdirSync(migrations, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(migrations, entry.name, "schema.prisma"))
      .sort()
      .at(-1)
  : undefined;

const database = await startEmbeddedDatabase({ dataDirectory: "memory://" });
const engine = await openSchemaEngine(database.url, { datamodels: [["schema.prisma", schema]] });
const files = (content: string) => ({ tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] });
const { stdout } = await engine.diff({
  from: previous ? files(readFileSync(previous, "utf8")) : { tag: "empty" },
  to: files(schema),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
const script = stdout ?? "";
if (script.includes("This is an empty migration")) {
  process.stderr.write("The schema has not changed since the newest migration.\n");
  process.exit(1);
}
const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const directory = join(migrations, `${time}_${name}`);
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, "migration.sql"), script);
writeFileSync(join(directory, "schema.prisma"), schema);
writeFileSync(join(migrations, "migration_lock.toml"), 'provider = "postgresql"\n');
process.stdout.write(`Wrote ${directory}/migration.sql. Read it before you commit it.\n`);
process.exit(0);
