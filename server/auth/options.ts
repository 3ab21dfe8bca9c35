import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import LinkedInProvider from "next-auth/providers/linkedin";
import { signInInput } from "@/lib/domain/account/account.schema";
import { isAppError } from "@/lib/errors";
import { contextFor, getContainer } from "@/server/container";
import type { Env } from "@/server/env";
import { authenticateAccount } from "@/server/services/account/authenticate-account";
import { hasSecondFactor } from "@/server/services/account/second-factor/has-second-factor";
import { verifySecondFactor } from "@/server/services/account/second-factor/verify-second-factor";
import { signInWithIdentity } from "@/server/services/account/sign-in-with-identity";

type OAuth = Env["oauth"][number];

function toProvider({ provider, clientId, clientSecret }: OAuth) {
  switch (provider) {
    case "github":
      return GitHubProvider({ clientId, clientSecret });
    case "google":
      return GoogleProvider({ clientId, clientSecret });
    case "linkedin":
      return LinkedInProvider({
        clientId,
        clientSecret,
        // LinkedIn's present sign-in is plain OpenID Connect; the provider's older defaults no longer apply.
        wellKnown: "https://www.linkedin.com/oauth/.well-known/openid-configuration",
        issuer: "https://www.linkedin.com/oauth",
        authorization: { params: { scope: "openid profile email" } },
        idToken: true,
        client: { token_endpoint_auth_method: "client_secret_post" },
        profile: (profile) => ({ id: profile.sub, name: profile.name, email: profile.email, image: null }),
      });
  }
}

/** A provider vouches for an address when its profile says so; GitHub only hands out verified primary addresses. */
function isEmailVerified(provider: string, profile: unknown): boolean {
  if (provider === "github") return true;
  return (
    typeof profile === "object" && profile !== null && "email_verified" in profile && profile.email_verified === true
  );
}

/** A session that waits for its second factor and brings the code is let in; a wrong code leaves it waiting. */
async function answerSecondFactor(token: JWT, session: unknown): Promise<JWT> {
  const code = typeof session === "object" && session !== null && "code" in session ? session.code : undefined;
  if (token.needsSecondFactor !== true || typeof token.accountId !== "string" || typeof code !== "string") return token;
  try {
    await verifySecondFactor(contextFor({ kind: "system" }), token.accountId, code);
  } catch (error) {
    if (isAppError(error)) return token;
    throw error;
  }
  const { needsSecondFactor: _, ...rest } = token;
  return rest;
}

/** next-auth 4 (the stable line; 5 has been a beta for years): sessions are signed cookies that hold the account's id. */
export function authOptions(): NextAuthOptions {
  const { env } = getContainer();
  return {
    secret: env.authSecret,
    session: { strategy: "jwt", maxAge: 30 * 24 * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        name: "E-mail and password",
        credentials: {
          email: { label: "E-mail" },
          password: { label: "Password", type: "password" },
          code: { label: "Code" },
        },
        async authorize(credentials) {
          const input = signInInput.safeParse(credentials);
          if (!input.success) return null;
          try {
            const account = await authenticateAccount(contextFor({ kind: "system" }), input.data);
            return account ? { id: account.id, email: account.email, name: account.name } : null;
          } catch (error) {
            // next-auth hands the message to the page as it is; the page asks for a code by the refusal's name.
            if (isAppError(error))
              throw new Error(error.code === "second_factor_required" ? error.code : error.message);
            throw error;
          }
        },
      }),
      ...env.oauth.map(toProvider),
    ],
    callbacks: {
      async jwt({ token, user, account, profile, trigger, session }) {
        if (trigger === "update") return answerSecondFactor(token, session);
        if (!account || !user) return token;
        if (account.provider === "credentials") return { ...token, accountId: user.id };
        const known = await signInWithIdentity(contextFor({ kind: "system" }), {
          provider: account.provider,
          providerId: account.providerAccountId,
          email: user.email ?? "",
          isEmailVerified: isEmailVerified(account.provider, profile),
          name: user.name ?? "",
        });
        const isPending = await hasSecondFactor(contextFor({ kind: "system" }), known.id);
        return { ...token, accountId: known.id, ...(isPending ? { needsSecondFactor: true } : {}) };
      },
      async session({ session, token }) {
        // Signed in at a provider, but the account asks for a code too: nobody yet.
        if (token.needsSecondFactor === true) return { ...session, needsSecondFactor: true };
        return { ...session, accountId: typeof token.accountId === "string" ? token.accountId : undefined };
      },
    },
  };
}
