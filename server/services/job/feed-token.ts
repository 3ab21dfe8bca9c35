import { randomBytes } from "node:crypto";

/** The secret part of a feed's address: 192 random bits. */
export const newFeedToken = (): string => randomBytes(24).toString("base64url");
