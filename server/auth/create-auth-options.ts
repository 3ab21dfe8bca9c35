import type { Account, NextAuthOptions, User } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { signInInput } from "@/lib/domain/account/account.schema";
import { isAppError } from "@/lib/errors";
import { isEmailVerified, OAUTH_HOSTS, type OAuthHosts, oauthProvider } from "@/server/auth/oauth-providers";
import type { ServiceContext } from "@/server/context";
import type { Env } from "@/server/env";
import { getSessionRound } from "@/server/services/account/account.store";
import { authenticateAccount } from "@/server/services/account/authenticate-account";
import { hasSecondFactor } from "@/server/services/account/second-factor/has-second-factor";
import { verifySecondFactor } from "@/server/services/account/second-factor/verify-second-factor";
import { type OAuthIdentity, signInWithIdentity } from "@/server/services/account/sign-in-with-identity";

/** A session that waits for its second factor and brings the code is let in; a wrong code leaves it waiting. */
async function answerSecondFactor(system: ServiceContext, token: JWT, session: unknown): Promise<JWT> {
  const code = typeof session === "object" && session !== null && "code" in session ? session.code : undefined;
  if (token.needsSecondFactor !== true || typeof token.accountId !== "string" || typeof code !== "string") return token;
  try {
    await verifySecondFactor(system, token.accountId, code);
  } catch (error) {
    if (isAppError(error)) return token;
    throw error;
  }
  const { needsSecondFactor: _, ...rest } = token;
  return rest;
}

function identityOf(account: Account, user: User, profile: unknown): OAuthIdentity {
  return {
    provider: account.provider,
    providerId: account.providerAccountId,
    email: user.email ?? "",
    isEmailVerified: isEmailVerified(profile),
    name: user.name ?? "",
  };
}

/** What sessions stand on: who runs here, and the context in which accounts are looked up. */
export type AuthGround = { secret: string; oauth: Env["oauth"]; system: () => ServiceContext; hosts?: OAuthHosts };

/** next-auth 4 (the stable line; 5 has been a beta for years): sessions are signed cookies that hold the account's id. */
export function createAuthOptions({ secret, oauth, system, hosts = OAUTH_HOSTS }: AuthGround): NextAuthOptions {
  return {
    secret,
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
            const account = await authenticateAccount(system(), input.data);
            return account ? { id: account.id, email: account.email, name: account.name } : null;
          } catch (error) {
            // next-auth hands the message to the page as it is; the page asks for a code by the refusal's name.
            if (isAppError(error))
              throw new Error(error.code === "second_factor_required" ? error.code : error.message);
            throw error;
          }
        },
      }),
      ...oauth.map((entry) => oauthProvider(entry, hosts)),
    ],
    callbacks: {
      async signIn({ account, user, profile }) {
        if (!account || account.provider === "credentials") return true;
        try {
          await signInWithIdentity(system(), identityOf(account, user, profile));
          return true;
        } catch (error) {
          // The provider does not vouch for the address of an account that is here: the page says what to do.
          if (isAppError(error) && error.code === "conflict") return "/sign-in?error=OAuthAccountNotLinked";
          throw error;
        }
      },
      async jwt({ token, user, account, profile, trigger, session }) {
        if (trigger === "update") return answerSecondFactor(system(), token, session);
        if (!account || !user) return token;
        if (account.provider === "credentials")
          return { ...token, accountId: user.id, sessionRound: await getSessionRound(system().db, user.id) };
        const known = await signInWithIdentity(system(), identityOf(account, user, profile));
        const isPending = await hasSecondFactor(system(), known.id);
        const sessionRound = await getSessionRound(system().db, known.id);
        return { ...token, accountId: known.id, sessionRound, ...(isPending ? { needsSecondFactor: true } : {}) };
      },
      async session({ session, token }) {
        // Signed in at a provider, but the account asks for a code too: nobody yet.
        if (token.needsSecondFactor === true) return { ...session, needsSecondFactor: true };
        const accountId = typeof token.accountId === "string" ? token.accountId : undefined;
        // Sessions from before there were rounds belong to the first.
        return { ...session, accountId, sessionRound: typeof token.sessionRound === "number" ? token.sessionRound : 1 };
      },
    },
  };
}
