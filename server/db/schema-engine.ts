import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

type Glue = { __wbg_set_wasm(exports: unknown): void; SchemaEngine: typeof SchemaEngine };
let loading: Promise<Glue> | undefined;

/** The glue code holds one instance in a module variable, so it is instantiated once per process. */
async function loadGlue(): Promise<Glue> {
  const packageEntry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(join(dirname(packageEntry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings as never });
  const glue = bindings as unknown as Glue;
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue;
}

/**
 * Prisma's own schema engine as WebAssembly: the same code as the downloaded binary, so `_prisma_migrations` stays
 * Prisma's and `prisma migrate deploy` works wherever the binary can be had.
 */
export async function openSchemaEngine(
  databaseUrl: string,
  options: { datamodels?: [string, string][]; shadowDatabaseUrl?: string } = {},
): Promise<SchemaEngine> {
  loading ??= loadGlue();
  const glue = await loading;
  const adapter = new PrismaPg({ connectionString: databaseUrl });
  const { shadowDatabaseUrl } = options;
  if (shadowDatabaseUrl) {
    adapter.connectToShadowDb = () => new PrismaPg({ connectionString: shadowDatabaseUrl }).connect();
  }
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  return glue.SchemaEngine.new({ datamodels: options.datamodels }, () => undefined, factory);
}
