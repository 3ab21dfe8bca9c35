import type { Actor, Ports, ServiceContext } from "@/server/context";
import { type Database, openDatabase } from "@/server/db/client";
import { startEmbeddedDatabase } from "@/server/db/embedded-database";
import { migrate } from "@/server/db/migrate";
import { systemClock } from "@/server/ports/clock";
import { silentLog } from "@/server/ports/log";

export type TestDatabase = {
  db: Database;
  url: string;
  /** A context over this database. A port that a test does not hand in fails loudly when it is used. */
  contextFor(actor: Actor, ports?: Partial<Ports>): ServiceContext;
  close(): Promise<void>;
};

/** An empty database with the product's schema, in memory, over the real wire protocol. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const embedded = await startEmbeddedDatabase({ dataDirectory: "memory://" });
  await migrate(embedded.url);
  const db = openDatabase(embedded.url);
  return {
    db,
    url: embedded.url,
    contextFor: (actor, ports = {}) => ({ actor, db, clock: systemClock, log: silentLog, ports: loud(ports) }),
    async close() {
      await db.$disconnect();
      await embedded.close();
    },
  };
}

function loud(ports: Partial<Ports>): Ports {
  return new Proxy(ports, {
    get(target, name: string) {
      const port = Reflect.get(target, name);
      if (port === undefined) throw new Error(`This test uses the port "${name}" without handing one in.`);
      return port;
    },
  }) as Ports;
}
