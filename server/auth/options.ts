import type { NextAuthOptions } from "next-auth";
import { createAuthOptions } from "@/server/auth/create-auth-options";
import { contextFor, getContainer } from "@/server/container";

/** next-auth's settings for this installation. */
export function authOptions(): NextAuthOptions {
  const { env } = getContainer();
  return createAuthOptions({ secret: env.authSecret, oauth: env.oauth, system: () => contextFor({ kind: "system" }) });
}
