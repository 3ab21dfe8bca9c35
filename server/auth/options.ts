import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import LinkedInProvider from "next-auth/providers/linkedin";
import { signInInput } from "@/lib/domain/account/account.schema";
import { isAppError } from "@/lib/errors";
import { contextFor, getContainer } from "@/server/container";
import type { Env } from "@/server/env";
import { authenticateAccount } from "@/server/services/account/authenticate-account";
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
        credentials: { email: { label: "E-mail" }, password: { label: "Password", type: "password" } },
        async authorize(credentials) {
          const input = signInInput.safeParse(credentials);
          if (!input.success) return null;
          try {
            const account = await authenticateAccount(contextFor({ kind: "system" }), input.data);
            return account ? { id: account.id, email: account.email, name: account.name } : null;
          } catch (error) {
            // next-auth hands the message to the page as it is.
            if (isAppError(error)) throw new Error(error.message);
            throw error;
          }
        },
      }),
      ...env.oauth.map(toProvider),
    ],
    callbacks: {
      async jwt({ token, user, account, profile }) {
        if (!account || !user) return token;
        if (account.provider === "credentials") return { ...token, accountId: user.id };
        const known = await signInWithIdentity(contextFor({ kind: "system" }), {
          provider: account.provider,
          providerId: account.providerAccountId,
          email: user.email ?? "",
          isEmailVerified: isEmailVerified(account.provider, profile),
          name: user.name ?? "",
        });
        return { ...token, accountId: known.id };
      },
      async session({ session, token }) {
        return { ...session, accountId: typeof token.accountId === "string" ? token.accountId : undefined };
      },
    },
  };
}
