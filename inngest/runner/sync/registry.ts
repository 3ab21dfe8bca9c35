import type { Database } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { type FunctionConfig, functionConfigSchema } from "@/inngest/runner/protocol/function-config";

export type Trigger = { config: FunctionConfig; expression: string | null };

/** The functions of all apps as this process last read them; the rows in the database are the truth. */
export type Registry = {
  version: number;
  get(functionId: string): FunctionConfig | undefined;
  urlOf(functionId: string): string | undefined;
  /** The triggers that an event of this name sets off, by exact name or by a trailing `*`. */
  triggersOf(eventName: string): Trigger[];
  isListenedTo(eventName: string): boolean;
  list(): { config: FunctionConfig; appId: string; appUrl: string }[];
  reload(): Promise<void>;
};

function matchesName(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

export function createRegistry(database: Database): Registry {
  let functions = new Map<string, { config: FunctionConfig; appId: string; appUrl: string }>();
  const triggersOf = (name: string): Trigger[] =>
    [...functions.values()].flatMap(({ config }) =>
      config.triggers
        .filter((trigger) => trigger.event !== undefined && matchesName(trigger.event, name))
        .map((trigger) => ({ config, expression: trigger.expression ?? null })),
    );
  const registry: Registry = {
    version: -1,
    get: (id) => functions.get(id)?.config,
    urlOf: (id) => functions.get(id)?.appUrl,
    triggersOf,
    isListenedTo: (name) => triggersOf(name).length > 0,
    list: () => [...functions.values()],
    async reload() {
      const [versions, rows] = await database.transact([
        sql`SELECT value FROM workflow.meta WHERE name = 'registry'`,
        sql`SELECT app_id, app_url, config FROM workflow.functions`,
      ]);
      functions = new Map(
        (rows ?? []).map((row) => {
          const config = functionConfigSchema.parse(JSON.parse(String(row.config)));
          return [config.id, { config, appId: String(row.app_id), appUrl: String(row.app_url) }];
        }),
      );
      registry.version = Number(versions?.[0]?.value ?? 0);
    },
  };
  return registry;
}
