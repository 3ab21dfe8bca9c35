import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { AppError } from "@/lib/errors";
import type { Sealer } from "@/server/ports/sealer";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "v1";

/**
 * AES-256-GCM under a key derived (HKDF-SHA-256) from the installation's secret, a fresh nonce each time, the purpose as
 * authenticated data. Form: "v1.<base64url of nonce, tag, ciphertext>".
 */
export function createAesGcmSealer(secret: string): Sealer {
  const key = Buffer.from(hkdfSync("sha256", secret, "dossier", "sealed private texts", 32));
  return {
    seal(text, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
    },
    open(sealed, purpose) {
      const [version, body] = sealed.split(".");
      const bytes = Buffer.from(body ?? "", "base64url");
      try {
        if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error("not a sealed text");
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAAD(Buffer.from(purpose));
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
          "utf8",
        );
      } catch (cause) {
        throw new AppError(
          "misconfigured",
          "A sealed answer cannot be opened: this installation's secret (NEXTAUTH_SECRET) is not the one it was sealed with. Start with the old secret, or give the answer again.",
          { cause },
        );
      }
    },
  };
}
