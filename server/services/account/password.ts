import { hash, verify } from "@node-rs/argon2";

/** argon2id with the first parameter set that OWASP's Password Storage Cheat Sheet recommends (19 MiB, 2 passes, 1 lane). */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** A stand-in hash keeps the time of an unknown e-mail equal to that of a wrong password. */
let standIn: Promise<string> | undefined;

export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  standIn ??= hashPassword("no account has this password");
  const isMatch = await verify(stored ?? (await standIn), password);
  return stored !== null && isMatch;
}
