import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/server/db/generated/client";

export type Database = PrismaClient;
/** A client inside or outside a transaction: what every store function takes. */
export type DatabaseClient = Database | Prisma.TransactionClient;

/** Opens a small pool. On the embedded database all connections share one session, so more would only queue. */
export function openDatabase(url: string, maxConnections = 6): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: maxConnections }),
    // On one session transactions take turns, so waiting for one is normal under load; working inside one is not.
    transactionOptions: { maxWait: 30_000, timeout: 15_000 },
  });
}
