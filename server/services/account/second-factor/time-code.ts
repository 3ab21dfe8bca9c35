import { createHash, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
const ISSUER = "Dossier";

/** Six digits, SHA-1, thirty seconds: what every authenticator app takes (RFC 6238 with the values of RFC 4226). */
function timeCode(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** 160 random bits in base 32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function secretUri(secret: string, email: string): string {
  return timeCode(secret, email).toString();
}

/** The time step a code belongs to, one step early or late allowed for clocks that differ; null for a wrong code. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const delta = timeCode(secret, "").validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** Letters and digits that cannot be taken for one another. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODES = 10;

/** Ten codes of ten letters (about 49 bits each), written as "ABCDE-FGHJK". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const letters = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** Random codes need no slow hash: nobody guesses 49 bits ten tries at a time. */
export function recoveryCodeHash(accountId: string, code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return createHash("sha256").update(`${accountId}\n${letters}`).digest("hex");
}
