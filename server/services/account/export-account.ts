import { strToU8 } from "fflate";
import { fixedZip } from "@/lib/archive/fixed-zip";
import { AppError, isAppError } from "@/lib/errors";
import { actingFor, ownerOf, type ServiceContext } from "@/server/context";
import { findFileKeys } from "@/server/services/account/find-file-keys";
import { getAccount } from "@/server/services/account/get-account";
import { listOwnedTables, readOwnedRows } from "@/server/services/account/owned-data.store";
import { listAnswers } from "@/server/services/answer/list-answers";
import { listProfilesOf } from "@/server/services/profile/profile.store";

const EXPORTS_PER_HOUR = 10;

/** What opens the account is nobody's to read, its owner's included. */
const CREDENTIALS = new Set(["passwordHash", "secret", "codeHash", "tokenHash", "keyHash"]);
const CREDENTIAL_TABLES = new Set(["SecondFactor", "RecoveryCode"]);

const README = `Everything Dossier keeps about you.

data/<name>.json   the rows of one kind, as they are stored; passwords and other keys to the account are left out
answers.json       your answers as you wrote them, opened; in data/ the sensitive ones are sealed
files/<key>        every stored file by the SHA-256 of its bytes
files.json         which file is what
`;

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);

function withoutCredentials(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !CREDENTIALS.has(key)));
}

/** Names of files, as far as rows tell them: an upload's name, a document's path in its package. */
function namesOf(rows: readonly Record<string, unknown>[], key: string): string | undefined {
  const hash = key.split("/")[1] ?? "";
  for (const row of rows) {
    if (row.fileKey === key && typeof row.filename === "string") return row.filename;
    const text = JSON.stringify(row);
    if (!text.includes(hash)) continue;
    const path = new RegExp(`"path":\\s*"([^"]+)"[^{}]*"${hash}"|"${hash}"[^{}]*"path":\\s*"([^"]+)"`).exec(text);
    if (path) return path[1] ?? path[2];
  }
  return undefined;
}

/**
 * Everything that is kept about the account as one ZIP: each table's rows, the answers opened, every stored file. Reads
 * what to take from the database itself, so nothing added later is missing.
 */
export async function exportAccount(ctx: ServiceContext): Promise<{ bytes: Uint8Array; filename: string }> {
  const accountId = ownerOf(ctx);
  const account = await getAccount(ctx);
  const limit = await ctx.ports.rateLimiter.take(`export:${accountId}`, EXPORTS_PER_HOUR, 3_600_000);
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "You exported your data several times within an hour. Go on a little later.", {
      retryAfterMs: limit.retryAfterMs,
    });
  const entries: [string, Uint8Array][] = [["README.txt", strToU8(README)]];
  const all: Record<string, unknown>[] = [];
  for (const table of await listOwnedTables(ctx.db)) {
    if (CREDENTIAL_TABLES.has(table.name)) continue;
    const rows = (await readOwnedRows(ctx.db, table, accountId)).map(withoutCredentials);
    all.push(...rows);
    if (rows.length > 0) entries.push([`data/${table.name}.json`, json(rows)]);
  }
  const profiles = await listProfilesOf(ctx.db, accountId);
  const answers = await Promise.all(
    profiles.map(async ({ id, name }) => ({
      profile: name,
      answers: await listAnswers(actingFor(ctx, accountId, id)),
    })),
  );
  entries.push(["answers.json", json(answers)]);
  const index: Record<string, string> = {};
  for (const key of await findFileKeys(ctx.ports.files, all)) {
    try {
      entries.push([`files/${key}`, await ctx.ports.files.get(key)]);
      index[`files/${key}`] = namesOf(all, key) ?? "";
    } catch (error) {
      if (!isAppError(error)) throw error;
      // A damaged or missing file must not keep the rest from its owner; the index says so.
      index[`files/${key}`] = `missing: ${error.message}`;
    }
  }
  entries.push(["files.json", json(index)]);
  return { bytes: fixedZip(entries), filename: `dossier-${account.email.replace(/[^a-z0-9.-]+/g, "-")}.zip` };
}
