import type { Door, DoorClaims, DoorKeys } from "@/server/ports/door-keys";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const SEAL_LENGTH = 26;
const DOORS: readonly Door[] = ["clip", "mail"];
const KEY = new RegExp(`^(clip|mail)-([0-9a-z]{26})-([0-9a-z]{1,6})-([0-9a-z]{1,9})-([${ALPHABET}]{${SEAL_LENGTH}})$`);

function base32(bytes: Uint8Array): string {
  let words = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      words += ALPHABET[(value >>> bits) & 31] ?? "";
      value &= (1 << bits) - 1;
    }
  }
  return words;
}

/** Compares without telling by its time where two texts part. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(1, b.length));
  return difference === 0;
}

/**
 * Keys sealed with HMAC-SHA-256 under the installation's secret; 130 bits of it stand in the key. Web Crypto only, so that a handler
 * at the edge can check one. Nothing is stored: a key is void when it expires or when its owner's generation moves on.
 */
export function createSignedDoorKeys(secret: string): DoorKeys {
  const encoder = new TextEncoder();
  const imported = crypto.subtle.importKey(
    "raw",
    encoder.encode(`dossier door keys\n${secret}`),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const seal = async (words: string) =>
    base32(new Uint8Array(await crypto.subtle.sign("HMAC", await imported, encoder.encode(words)))).slice(
      0,
      SEAL_LENGTH,
    );

  return {
    async issue({ door, accountId, generation, expiresAt }: DoorClaims) {
      const expires = expiresAt === null ? 0 : Math.ceil(expiresAt.getTime() / 1000);
      const words = `${door}-${accountId.toLowerCase()}-${generation.toString(36)}-${expires.toString(36)}`;
      return `${words}-${await seal(words)}`;
    },
    async read(key) {
      const [, doorWord, account = "", generation = "", expires = "", given = ""] =
        KEY.exec(key.trim().toLowerCase()) ?? [];
      const door = DOORS.find((one) => one === doorWord);
      if (!door || !isSame(given, await seal(`${door}-${account}-${generation}-${expires}`))) return null;
      const seconds = Number.parseInt(expires, 36);
      return {
        door,
        accountId: account.toUpperCase(),
        generation: Number.parseInt(generation, 36),
        expiresAt: seconds === 0 ? null : new Date(seconds * 1000),
      };
    },
  };
}
