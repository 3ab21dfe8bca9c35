import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** A table that holds rows of accounts, and the condition that picks one account's. */
export type OwnedTable = { name: string; where: (accountId: string) => Prisma.Sql };

type ForeignKey = { child: string; column: string; parent: string; key: string; cascades: boolean };

/** The columns that name an owner. */
const OWNER_COLUMNS = ["accountId", "ownerId"];
const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name.replaceAll('"', '""')}"`);

function listForeignKeys(db: DatabaseClient): Promise<ForeignKey[]> {
  return db.$queryRaw`
    SELECT child.relname::text AS child, ca.attname::text AS "column", parent.relname::text AS parent, pa.attname::text AS key,
      c.confdeltype = 'c' AS cascades
    FROM pg_constraint c
      JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
      JOIN pg_namespace n ON n.oid = child.relnamespace AND n.nspname = current_schema()
      JOIN pg_attribute ca ON ca.attrelid = c.conrelid AND ca.attnum = c.conkey[1]
      JOIN pg_attribute pa ON pa.attrelid = c.confrelid AND pa.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1 ORDER BY 1, 2`;
}

/** Every table of the product, by name. */
export async function listTables(db: DatabaseClient): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%' ORDER BY 1`;
  return rows.map((row) => row.name);
}

/**
 * The tables that hold an account's rows, those that refer to others first: it can be deleted in this order. Read from the
 * database itself, so that a table somebody adds later is neither forgotten in an export nor left behind by a deletion:
 * whatever has an owner's column, or hangs by a cascading key on such a table.
 */
export async function listOwnedTables(db: DatabaseClient): Promise<OwnedTable[]> {
  const columns = await db.$queryRaw<{ name: string; column: string }[]>`
    SELECT table_name::text AS name, column_name::text AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = ANY(${OWNER_COLUMNS}) ORDER BY 1, 2`;
  const keys = await listForeignKeys(db);
  const owned = new Map<string, OwnedTable["where"]>([["Account", (id) => Prisma.sql`"id" = ${id}`]]);
  for (const { name, column } of columns)
    if (!owned.has(name)) owned.set(name, (id) => Prisma.sql`${quoted(column)} = ${id}`);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const { child, column, parent, key, cascades } of keys) {
      const above = owned.get(parent);
      if (!above || !cascades || owned.has(child)) continue;
      owned.set(
        child,
        (id) => Prisma.sql`${quoted(column)} IN (SELECT ${quoted(key)} FROM ${quoted(parent)} WHERE ${above(id)})`,
      );
      isGrowing = true;
    }
  }
  const order: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (order.includes(name) || path.includes(name)) return;
    for (const { child, parent } of keys) if (parent === name && owned.has(child)) visit(child, [...path, name]);
    order.push(name);
  };
  for (const name of owned.keys()) visit(name, []);
  return order.flatMap((name) => {
    const where = owned.get(name);
    return where ? [{ name, where }] : [];
  });
}

/** Rows of one table as JSON. */
export async function readOwnedRows(
  db: DatabaseClient,
  table: OwnedTable,
  accountId: string,
): Promise<Record<string, unknown>[]> {
  const rows = await db.$queryRaw<{ row: Record<string, unknown> }[]>`
    SELECT to_jsonb(t) AS row FROM ${quoted(table.name)} t WHERE ${table.where(accountId)}`;
  return rows.map(({ row }) => row);
}

/** Deletes every row of the account, its waiting events and the mails kept for it; call inside a transaction. */
export async function deleteOwnedRows(db: DatabaseClient, account: { id: string; email: string }): Promise<void> {
  const tables = await listOwnedTables(db);
  const ownJobs = await db.$queryRaw<{ jobId: string }[]>`
    SELECT DISTINCT "jobId" FROM "PostingRecord" WHERE "ownerId" = ${account.id}`;
  for (const table of tables) await db.$executeRaw`DELETE FROM ${quoted(table.name)} WHERE ${table.where(account.id)}`;
  await db.$executeRaw`DELETE FROM "OutboxEvent" WHERE data->>'accountId' = ${account.id}`;
  await db.$executeRaw`DELETE FROM "OutboxMail" WHERE recipient = ${account.email}`;
  // An opening that only this person's own postings told of.
  await db.$executeRaw`DELETE FROM "Job" j WHERE j.id = ANY(${ownJobs.map((row) => row.jobId)})
    AND NOT EXISTS (SELECT 1 FROM "PostingRecord" p WHERE p."jobId" = j.id)`;
}

/** Which of the texts (keys or hashes of files) rows of anybody still name. */
export async function listNamedTexts(db: DatabaseClient, texts: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>();
  if (texts.length === 0) return named;
  for (const { name } of await listOwnedTables(db)) {
    const rows = await db.$queryRaw<{ text: string }[]>`
      SELECT x AS text FROM unnest(${[...texts]}::text[]) x
      WHERE EXISTS (SELECT 1 FROM ${quoted(name)} t WHERE to_jsonb(t)::text LIKE '%' || x || '%')`;
    for (const { text } of rows) named.add(text);
  }
  return named;
}
