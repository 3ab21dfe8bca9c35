import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";

const secretsSchema = z.object({
  authSecret: z.string().min(32),
  signingKey: z.string().regex(/^signkey-\w+-[0-9a-f]{64}$/),
  eventKey: z.string().min(16),
});
export type Secrets = z.infer<typeof secretsSchema>;

function readSecrets(path: string): Secrets | undefined {
  try {
    return secretsSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch (error) {
    // Not even JSON: as damaged as JSON of another shape.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The installation's secrets: made on first start, kept in the data folder, readable by its owner only (mode 600). */
export function loadSecrets(home: string): Secrets {
  const path = join(home, "secrets.json");
  if (existsSync(path)) {
    chmodSync(path, 0o600);
    const secrets = readSecrets(path);
    if (secrets) return secrets;
    throw new AppError(
      "misconfigured",
      `${path} is damaged. Restore it from a backup, or delete it: everyone then signs in again.`,
    );
  }
  const secrets: Secrets = {
    authSecret: randomBytes(32).toString("base64url"),
    signingKey: `signkey-local-${randomBytes(32).toString("hex")}`,
    eventKey: randomBytes(24).toString("base64url"),
  };
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}
